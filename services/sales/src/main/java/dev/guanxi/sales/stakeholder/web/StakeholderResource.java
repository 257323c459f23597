package dev.guanxi.sales.stakeholder.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.sales.stakeholder.StakeholderService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Those on whom deals depend over HTTP, one by one. */
@Path("/deal-contacts")
@Tag(name = "Deal contacts", description = "Who at the customer has which part in a deal.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class StakeholderResource {
    private final StakeholderService service;
    private final AuditTrail trail;
    private final MergePatch patches;

    StakeholderResource(StakeholderService service, AuditTrail trail, MergePatch patches) {
        this.service = service;
        this.trail = trail;
        this.patches = patches;
    }

    /** Somebody on whom a deal depends. */
    @Schema(name = "NewDealContact")
    public record NewStakeholder(
            @NotNull UUID opportunityId,
            @NotNull UUID contactId,
            @NotNull @Valid StakeholderRequest part) {}

    @POST
    @Idempotent
    @Operation(summary = "Add somebody on whom an opportunity depends", description = "A contact is there once.")
    public Uni<RestResponse<StakeholderView>> addDealContact(@Valid @NotNull NewStakeholder request, UriInfo uri) {
        return service.add(request.opportunityId(), request.part().of(request.contactId()))
                .map(one -> Answers.created(one, StakeholderView::of, uri));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Read what somebody is for an opportunity")
    public Uni<RestResponse<StakeholderView>> getDealContact(UUID id) {
        return service.get(id).map(one -> Answers.ok(one, StakeholderView::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change what somebody is for an opportunity",
            description = "A JSON Merge Patch of DealContactPart. They stay who they are: add somebody else instead.")
    public Uni<RestResponse<StakeholderView>> changeDealContact(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .chain(one -> service.change(
                        id,
                        expected.version(),
                        patches.apply(StakeholderRequest.of(one.part()), patch, StakeholderRequest.class)
                                .of(one.part().contactId())))
                .map(one -> Answers.ok(one, StakeholderView::of));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Say that an opportunity does not depend on somebody any more")
    public Uni<Void> removeDealContact(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.remove(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what somebody is for an opportunity, newest first")
    public Uni<List<AuditEntry>> getDealContactHistory(UUID id) {
        return service.get(id).chain(one -> trail.of(one.id()));
    }
}
