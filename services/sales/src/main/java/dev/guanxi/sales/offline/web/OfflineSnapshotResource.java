package dev.guanxi.sales.offline.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.offline.PocketService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What phones take along, over HTTP. */
@Path("/offline-snapshot")
@Tag(name = "Offline")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class OfflineSnapshotResource {
    private final PocketService pockets;

    OfflineSnapshotResource(PocketService pockets) {
        this.pockets = pockets;
    }

    @GET
    @Operation(
            summary = "What a phone takes along",
            description =
                    "The caller's own open leads and deals, appointments that they take part in, and the customers of"
                            + " all these and of their own. With `since` only what is new or changed, and what is gone. A token"
                            + " is known for 90 days; the one before it until it has been used.")
    public Uni<OfflineSnapshot> getOfflineSnapshot(
            @QueryParam("since")
                    @Parameter(description = "Token of what the phone has; all of it, if left out.")
                    @Nullable
                    UUID since) {
        return pockets.pack(since).map(OfflineSnapshot::of);
    }
}
