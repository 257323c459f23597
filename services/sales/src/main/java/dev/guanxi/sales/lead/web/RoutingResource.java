package dev.guanxi.sales.lead.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.lead.AssignmentPreview;
import dev.guanxi.sales.lead.RoutingNote;
import dev.guanxi.sales.lead.RoutingNotes;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What rules do with leads, and why. */
@Path("/leads")
@Tag(name = "Leads")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class RoutingResource {
    private final AssignmentPreview preview;
    private final RoutingNotes notes;

    RoutingResource(AssignmentPreview preview, RoutingNotes notes) {
        this.preview = preview;
        this.notes = notes;
    }

    /** Which leads the rules are tried on. */
    @Schema(name = "AssignmentTrial")
    public record Trial(
            @Nullable
            @Size(max = 2000)
            @Schema(
                    description = "In the grammar of lists; all that nobody has when left out.",
                    examples = "source==IMPORT")
            String filter) {}

    @POST
    @Path("assignment-preview")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Find out who would get which leads by the assignment rules",
            description = "Nothing is changed. A bulk change of leads with the patch {\"byRules\": true} does it, with"
                    + " progress and undo.")
    public Uni<AssignmentPreview.Outlook> previewAssignment(@Valid @NotNull Trial trial) {
        return preview.of(trial.filter());
    }

    @GET
    @Path("{id}/routing")
    @AtMost(RoutingNotes.MOST)
    @Operation(summary = "Why a lead went where it went by the assignment rules, the last time first")
    public Uni<List<RoutingNote>> explainLeadRouting(UUID id) {
        return notes.of(id);
    }
}
