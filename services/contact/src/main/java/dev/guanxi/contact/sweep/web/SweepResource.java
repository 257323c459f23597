package dev.guanxi.contact.sweep.web;

import dev.guanxi.contact.sweep.Progress;
import dev.guanxi.contact.sweep.Sweeps;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sweeps over HTTP. */
@Path("/recalculations")
@Tag(name = "Recalculations", description = "What is found anew for all customers after a rule changed.")
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class SweepResource {
    private final Sweeps sweeps;

    SweepResource(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    @GET
    @AtMost(20)
    @Operation(
            summary = "How far each recalculation over all customers has come",
            description = "`relationship-levels` after a rule or a programme changed, `fit` after a definition of"
                    + " target customers was published. One without `finishedAt` goes on.")
    public Uni<List<Progress>> listRecalculations() {
        return sweeps.progress();
    }
}
