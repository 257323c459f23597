package dev.guanxi.sales.lead.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.duplicate.Twin;
import dev.guanxi.sales.duplicate.TwinKind;
import dev.guanxi.sales.duplicate.Twins;
import dev.guanxi.sales.lead.LeadProfile;
import dev.guanxi.sales.lead.LeadTwins;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who a lead may be already (查重). */
@Path("/leads")
@Tag(name = "Leads")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class DuplicateResource {
    private static final String WHO =
            "Open leads and those of the last 90 days, customers and contacts with the same phone"
                    + " number, mail address or company, however they are written. Of those whom the caller does not see it says"
                    + " what the two have in common, and neither who it is nor who has it.";

    private final LeadTwins twins;

    DuplicateResource(LeadTwins twins) {
        this.twins = twins;
    }

    /** Somebody, as far as it tells who it is. */
    @Schema(name = "LeadSketch")
    public record Sketch(
            @Nullable @Size(max = 300) @Schema(examples = "杭州天明眼镜有限公司")
            String company,

            @Nullable @Size(max = 100) @Schema(examples = "雷")
            String givenName,

            @Nullable @Size(max = 100) @Schema(examples = "李")
            String familyName,

            @Nullable @Size(max = 254) @Schema(examples = "lilei@example.com")
            String email,

            @Nullable @Size(max = 40) @Schema(examples = "+86 571 5555 0100")
            String phone) {
        LeadProfile profile() {
            return new LeadProfile(company, givenName, familyName, email, phone, null);
        }
    }

    /** Which of those that are like a lead is meant. */
    @Schema(name = "LeadLink")
    public record Link(@NotNull TwinKind kind, @NotNull UUID otherId) {}

    /** Which lead it turned out to be. */
    @Schema(name = "LeadJoining")
    public record Joining(@NotNull UUID into) {}

    @POST
    @Path("duplicate-check")
    @AtMost(Twins.MOST)
    @Operation(summary = "Who somebody may be already, before a lead is captured", description = WHO)
    public Uni<List<Twin>> checkLeadForDuplicates(@Valid @NotNull Sketch somebody) {
        return twins.of(somebody.profile());
    }

    @GET
    @Path("{id}/duplicates")
    @AtMost(Twins.MOST)
    @Operation(summary = "Who a lead may be already", description = WHO)
    public Uni<List<Twin>> findLeadDuplicates(UUID id) {
        return twins.of(id);
    }

    @POST
    @Path("{id}/links")
    @AtMost(Twins.MOST)
    @Operation(
            summary = "Keep a lead beside somebody who is like it",
            description =
                    "Whoever looks next is told that somebody looked already. The other must be like the lead, and seen.")
    public Uni<List<Twin>> linkLead(UUID id, @Valid @NotNull Link link) {
        return twins.link(id, link.kind(), link.otherId());
    }

    @POST
    @Path("{id}/joining")
    @Operation(
            summary = "Join a lead into another one that it turned out to be",
            description =
                    "Its follow-ups go on there, what only it says is said there, and where it came from is remembered"
                            + " there. The lead itself ends. Answers with the one that goes on.")
    public Uni<RestResponse<LeadView>> joinLead(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Joining request) {
        return twins.join(id, expected.version(), request.into()).map(lead -> Answers.ok(lead, LeadView::of));
    }
}
