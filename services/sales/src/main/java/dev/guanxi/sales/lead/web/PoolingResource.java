package dev.guanxi.sales.lead.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.lead.FollowUp;
import dev.guanxi.sales.lead.FollowUps;
import dev.guanxi.sales.lead.LeadClaims;
import dev.guanxi.sales.lead.LeadHandover;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The way of leads out of a public pool and back, and what keeps them out of it. */
@Path("/leads")
@Tag(name = "Leads")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class PoolingResource {
    private final LeadClaims claims;
    private final LeadHandover handover;
    private final FollowUps followUps;

    PoolingResource(LeadClaims claims, LeadHandover handover, FollowUps followUps) {
        this.claims = claims;
        this.handover = handover;
        this.followUps = followUps;
    }

    /** Why a lead goes back to its pool. */
    @Schema(name = "LeadReturn")
    public record GivingBack(
            @NotBlank @Size(max = 300) @Schema(examples = "no budget before spring")
            String reason,

            @Nullable
            @Schema(description = "True when a manager sets its owner's protection aside; the history says so.")
            Boolean beyondRules) {}

    @POST
    @Path("{id}/claim")
    @Operation(
            summary = "Take a lead out of its public pool",
            description =
                    "Whoever comes first has it; others are told `lead-taken`. Refused with `claim-limit` when the"
                            + " caller took as many today as the pool allows, with `holding-cap` when they hold as many, with"
                            + " `lead-cooling` when they lost this one too short a while ago.")
    public Uni<RestResponse<LeadView>> claimLead(UUID id) {
        return claims.claim(id).map(lead -> Answers.ok(lead, LeadView::of));
    }

    @POST
    @Path("{id}/return")
    @Operation(
            summary = "Give a lead back to its public pool",
            description = "The pool that it came from, or that its team draws from.")
    public Uni<RestResponse<LeadView>> returnLead(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull GivingBack request) {
        return handover.giveBack(id, expected.version(), request.reason(), Boolean.TRUE.equals(request.beyondRules()))
                .map(lead -> Answers.ok(lead, LeadView::of));
    }

    @POST
    @ResponseStatus(201)
    @Path("{id}/follow-ups")
    @Operation(
            summary = "Write down that somebody got in touch with a lead",
            description = "It is a touch: the time after which the lead goes back to its pool begins anew with it.")
    public Uni<FollowUp> followUpLead(UUID id, @Valid @NotNull FollowUpRequest request) {
        return followUps.add(id, request.kind(), request.happenedAt(), request.note());
    }

    @GET
    @Path("{id}/follow-ups")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @AtMost(FollowUps.MOST)
    @Operation(summary = "Who got in touch with a lead, the last first")
    public Uni<List<FollowUp>> listLeadFollowUps(UUID id) {
        return followUps.of(id);
    }
}
