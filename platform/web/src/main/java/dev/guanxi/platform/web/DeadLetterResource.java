package dev.guanxi.platform.web;

import dev.guanxi.platform.events.DeadLetter;
import dev.guanxi.platform.events.DeadLetters;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For operators: events this service could not handle. */
@Path("/dead-letters")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Operations", description = "For operators: what waits and what failed.")
public class DeadLetterResource {
    private final DeadLetters letters;

    DeadLetterResource(DeadLetters letters) {
        this.letters = letters;
    }

    @GET
    @AtMost(DeadLetters.MOST)
    @Operation(summary = "Events this service could not handle, oldest first")
    public Uni<List<DeadLetter>> listDeadLetters() {
        return letters.list();
    }

    @POST
    @Path("{id}/replay")
    @Operation(summary = "Try a dead letter again", description = "When its effect succeeds the letter is gone.")
    public Uni<Void> replayDeadLetter(UUID id) {
        return letters.replay(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Give a dead letter up")
    public Uni<Void> discardDeadLetter(UUID id) {
        return letters.discard(id);
    }
}
