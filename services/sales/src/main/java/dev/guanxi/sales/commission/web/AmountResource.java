package dev.guanxi.sales.commission.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.sales.commission.AmountRow;
import dev.guanxi.sales.commission.AmountSearch;
import dev.guanxi.sales.commission.AmountService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Amounts that are credited over HTTP. */
@Path("/commission-amounts")
@Tag(name = "Commission amounts", description = "What is credited by files or through the API.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class AmountResource {
    private final AmountService service;
    private final AmountSearch search;
    private final AuditTrail trail;
    private final Lists lists;
    private final Sights sights;

    AmountResource(AmountService service, AmountSearch search, AuditTrail trail, Lists lists, Sights sights) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.lists = lists;
        this.sights = sights;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Credit an amount to somebody",
            description =
                    "What they sold outside of the deals and orders that are known here. Files bring many: kind commission-amounts of imports.")
    public Uni<RestResponse<AmountView>> creditAmount(@Valid @NotNull AmountRequest request, UriInfo uri) {
        return service.credit(request.profile()).map(found -> Answers.created(found, AmountView::of, uri));
    }

    @GET
    @Operation(summary = "Find amounts that are credited")
    public Uni<RestResponse<Page<AmountRow>>> findCommissionAmounts(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(AmountSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take amounts that are credited away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCommissionAmounts(@Valid @BeanParam FileParams file) {
        return lists.file(AmountSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an amount that is credited")
    public Uni<RestResponse<AmountView>> getCommissionAmount(UUID id) {
        return service.get(id).map(found -> Answers.ok(found, AmountView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees an amount that is credited, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainCommissionAmount(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("commission-amount", id, onlooker);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Withdraw an amount", description = "What was settled is taken back in the next run.")
    public Uni<Void> withdrawCommissionAmount(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.withdraw(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of an amount that is credited, newest first")
    public Uni<List<AuditEntry>> getCommissionAmountHistory(UUID id) {
        return service.get(id).chain(found -> trail.of(found.id()));
    }
}
