package dev.guanxi.contact.level.web;

import dev.guanxi.contact.level.LevelRuleService;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Segments' rules over HTTP. */
@Path("/level-rules")
@Tag(name = "Relationship levels")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class LevelRuleResource {
    private final LevelRuleService service;
    private final AuditTrail trail;
    private final Restorations restorations;

    LevelRuleResource(LevelRuleService service, AuditTrail trail, Restorations restorations) {
        this.service = service;
        this.trail = trail;
        this.restorations = restorations;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Set the level of a segment",
            description = "Of several segments that a customer is in, the one that asks for most counts, then the newer"
                    + " rule. All customers are gone through soon after (`listRecalculations`).")
    public Uni<RestResponse<LevelRuleView>> makeLevelRule(@Valid @NotNull LevelRuleRequest request, UriInfo uri) {
        return service.make(request.name().strip(), request.segment(), request.level())
                .map(rule -> Answers.created(rule, LevelRuleView::of, uri));
    }

    @GET
    @AtMost(LevelRuleService.MOST_RULES)
    @Operation(summary = "All segments' rules, the newest first")
    public Uni<List<LevelRuleView>> listLevelRules() {
        return service.all().map(all -> all.stream().map(LevelRuleView::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a segment's rule")
    public Uni<RestResponse<LevelRuleView>> getLevelRule(UUID id) {
        return service.get(id).map(rule -> Answers.ok(rule, LevelRuleView::of));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Write a segment's rule anew", description = "All customers are gone through soon after.")
    public Uni<RestResponse<LevelRuleView>> changeLevelRule(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull LevelRuleRequest request) {
        return service.change(id, expected.version(), request.name().strip(), request.segment(), request.level())
                .map(rule -> Answers.ok(rule, LevelRuleView::of));
    }

    @POST
    @Path("{id}/retirement")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Let a segment's rule not count any more")
    public Uni<RestResponse<LevelRuleView>> retireLevelRule(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.retire(id, expected.version()).map(rule -> Answers.ok(rule, LevelRuleView::of));
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a segment's rule back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<LevelRuleView>> restoreLevelRule(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(rule -> restorations.restored(id, wanted, LevelRuleRequest.of(rule), LevelRuleRequest.class))
                .chain(restored -> changeLevelRule(id, expected, restored));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a rule, newest first")
    public Uni<List<AuditEntry>> getLevelRuleHistory(UUID id) {
        return service.get(id).chain(rule -> trail.of(rule.id()));
    }
}
