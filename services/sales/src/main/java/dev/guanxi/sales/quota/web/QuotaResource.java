package dev.guanxi.sales.quota.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.sales.quota.QuotaRow;
import dev.guanxi.sales.quota.QuotaSearch;
import dev.guanxi.sales.quota.QuotaService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Quotas over HTTP. */
@Path("/quotas")
@Tag(name = "Quotas", description = "What is to be won in a fiscal period, and what was.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class QuotaResource {
    private final QuotaService service;
    private final QuotaSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    QuotaResource(
            QuotaService service,
            QuotaSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Set a quota",
            description =
                    "Of a seller, with or without those below them, a territory, a product, or several of these at"
                            + " once. Many come by a file, see /imports, kind quotas.")
    public Uni<RestResponse<QuotaView>> setQuota(@Valid @NotNull QuotaRequest wanted, UriInfo uri) {
        return service.set(wanted.profile()).map(quota -> Answers.created(quota, QuotaView::of, uri));
    }

    @GET
    @Operation(summary = "Find quotas")
    public Uni<RestResponse<Page<QuotaRow>>> findQuotas(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(QuotaSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take quotas away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportQuotas(@Valid @BeanParam FileParams file) {
        return lists.file(QuotaSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a quota")
    public Uni<RestResponse<QuotaView>> getQuota(UUID id) {
        return service.get(id).map(quota -> Answers.ok(quota, QuotaView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a quota, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainQuota(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("quota", id, onlooker);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change a quota",
            description = "A JSON Merge Patch of QuotaProfile. Every version is kept, see /quotas/{id}/as-of.")
    public Uni<RestResponse<QuotaView>> changeQuota(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(quota -> patches.apply(QuotaRequest.of(quota.profile()), patch, QuotaRequest.class))
                .chain(wanted -> service.change(id, expected.version(), wanted.profile()))
                .map(quota -> Answers.ok(quota, QuotaView::of));
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a quota back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<QuotaView>> restoreQuota(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, QuotaRequest.class))
                .chain(patch -> changeQuota(id, expected, patch));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Withdraw a quota",
            description = "Refused while it has parts. As of a moment before it is still told.")
    public Uni<Void> withdrawQuota(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.withdraw(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a quota, newest first")
    public Uni<List<AuditEntry>> getQuotaHistory(UUID id) {
        return service.get(id).chain(quota -> trail.of(quota.id()));
    }
}
