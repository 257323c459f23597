package dev.guanxi.sales.opportunity.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.currency.Currencies;
import dev.guanxi.sales.opportunity.DealGroups;
import dev.guanxi.sales.opportunity.DealSum;
import dev.guanxi.sales.opportunity.DealSums;
import dev.guanxi.sales.opportunity.GroupedDeals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the opportunities of a list add up to, over HTTP. */
@Path("/opportunities")
@Tag(name = "Opportunities")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class SumResource {
    private static final String CONVERTED =
            " With `currency` each deal is converted by the rates of the day of its closing, or until then of its opening;"
                    + " deals without a known rate are named.";

    private final DealSums sums;
    private final GroupedDeals groups;

    SumResource(DealSums sums, GroupedDeals groups) {
        this.sums = sums;
        this.groups = groups;
    }

    @GET
    @Path("sum")
    @Operation(
            summary = "What the opportunities of a list add up to",
            description =
                    "All that the list shows with this filter, as it is and weighted by how likely it is." + CONVERTED)
    public Uni<DealSum> sumOpportunities(
            @QueryParam("filter") @Parameter(description = "As the list takes it.", example = "stage==WON") @Nullable
                    String filter,
            @QueryParam("currency")
                    @Pattern(regexp = Currencies.FORM)
                    @Parameter(
                            description = "Of the sum (ISO 4217); each currency by itself if left out.",
                            example = "CNY")
                    @Nullable
                    String currency) {
        return sums.sum(filter, Currencies.known(currency));
    }

    @GET
    @Path("groups")
    @Operation(
            summary = "The opportunities of a list in groups, with sums",
            description = "By any field that the list can be filtered by and of which a deal has one value; days and"
                    + " moments by month. Each group says with which filter the list shows its deals." + CONVERTED)
    public Uni<DealGroups> groupOpportunities(
            @QueryParam("by")
                    @DefaultValue("stage")
                    @Size(max = 100)
                    @Parameter(description = "What makes the groups.", example = "stage")
                    String by,
            @QueryParam("filter")
                    @Parameter(description = "As the list takes it.", example = "pipeline==STANDARD")
                    @Nullable
                    String filter,
            @QueryParam("currency")
                    @Pattern(regexp = Currencies.FORM)
                    @Parameter(
                            description = "Of the sums (ISO 4217); each currency by itself if left out.",
                            example = "CNY")
                    @Nullable
                    String currency) {
        return groups.by(by, filter, Currencies.known(currency));
    }
}
