package dev.guanxi.sales.tip.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.tip.Voices;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single comments over HTTP. */
@Path("/tip-comments/{id}")
@Tag(name = "Tips and skills")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class CommentResource {
    private final Voices voices;

    CommentResource(Voices voices) {
        this.voices = voices;
    }

    @DELETE
    @Operation(summary = "Take a comment on a tip back", description = "By whoever wrote it, or their manager.")
    public Uni<Void> takeTipCommentBack(UUID id) {
        return voices.takeCommentBack(id);
    }
}
