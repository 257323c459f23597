package dev.guanxi.sales.tip.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.tip.Comment;
import dev.guanxi.sales.tip.Voices;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Votes for tips, and comments, over HTTP. */
@Path("/tips/{id}")
@Tag(name = "Tips and skills")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class VoiceResource {
    private final Voices voices;

    VoiceResource(Voices voices) {
        this.voices = voices;
    }

    /** What somebody says. */
    @Schema(name = "NewTipComment")
    public record NewComment(
            @NotBlank @Size(max = 4000) @Schema(examples = "This won me a deal.")
            String text) {}

    @PUT
    @Path("vote")
    @Operation(
            summary = "Say that a tip helped",
            description = "Each person counts once; nobody votes for their own tip.")
    public Uni<Void> voteForTip(UUID id) {
        return voices.vote(id);
    }

    @DELETE
    @Path("vote")
    @Operation(summary = "Take one's vote for a tip back")
    public Uni<Void> takeTipVoteBack(UUID id) {
        return voices.takeVoteBack(id);
    }

    @POST
    @Path("comments")
    @Idempotent
    @Operation(summary = "Comment on a tip", description = "Its author is told.")
    public Uni<RestResponse<Comment>> commentOnTip(UUID id, @Valid @NotNull NewComment request) {
        return voices.comment(id, request.text()).map(RestResponse::ok);
    }

    @GET
    @Path("comments")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @AtMost(Voices.MOST)
    @Operation(summary = "What others say to a tip", description = "The oldest first; 500 at most.")
    public Uni<List<Comment>> listTipComments(UUID id) {
        return voices.of(id);
    }
}
