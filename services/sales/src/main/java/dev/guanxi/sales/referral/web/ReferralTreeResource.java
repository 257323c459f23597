package dev.guanxi.sales.referral.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.sales.currency.Currencies;
import dev.guanxi.sales.referral.IntroducerRow;
import dev.guanxi.sales.referral.Ranking;
import dev.guanxi.sales.referral.ReferralTree;
import dev.guanxi.sales.referral.Trees;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What came of introductions, over HTTP: down a whole chain, and by who introduces most. */
@Path("/")
@Tag(name = "Referrals")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class ReferralTreeResource {
    private static final String CURRENCY = "Of all amounts (ISO 4217); the house's if left out.";

    private final Trees trees;
    private final Ranking ranking;
    private final Lists lists;

    ReferralTreeResource(Trees trees, Ranking ranking, Lists lists) {
        this.trees = trees;
        this.ranking = ranking;
        this.lists = lists;
    }

    @GET
    @Path("referral-trees/{id}")
    @Operation(
            summary = "Everybody whom somebody brought, and what these bought",
            description = "Of a customer, a contact or a lead: all below, however far down, each once; their won deals,"
                    + " paid orders and told purchases since they were introduced, each once and by the rates of its own"
                    + " day; of the referrals and purchases that the caller sees. Who they are: /referrals?below=…")
    public Uni<ReferralTree> getReferralTree(
            UUID id,
            @QueryParam("currency")
                    @Pattern(regexp = Currencies.FORM)
                    @Parameter(description = CURRENCY, example = "CNY")
                    @Nullable
                    String currency) {
        return trees.of(id, Currencies.known(currency));
    }

    @GET
    @Path("introducers")
    @Operation(
            summary = "Rank those who introduce others",
            description =
                    "By how many, how many of these became customers, or what these bought since, directly; of the"
                            + " referrals and purchases that the caller sees. The most valuable first unless `sort` says otherwise.")
    public Uni<RestResponse<Page<IntroducerRow>>> rankIntroducers(
            @Valid @BeanParam PageParams page,
            @QueryParam("currency")
                    @Pattern(regexp = Currencies.FORM)
                    @Parameter(description = CURRENCY, example = "CNY")
                    @Nullable
                    String currency,
            UriInfo uri) {
        var known = Currencies.known(currency);
        return lists.page(Ranking.listing(), page, uri, request -> ranking.find(request, known));
    }

    @GET
    @Path("introducers/export")
    @Operation(
            summary = "Take the ranking of introducers away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportIntroducers(
            @Valid @BeanParam FileParams file,
            @QueryParam("currency")
                    @Pattern(regexp = Currencies.FORM)
                    @Parameter(description = CURRENCY, example = "CNY")
                    @Nullable
                    String currency) {
        var known = Currencies.known(currency);
        return lists.file(Ranking.listing(), file, request -> ranking.find(request, known));
    }
}
