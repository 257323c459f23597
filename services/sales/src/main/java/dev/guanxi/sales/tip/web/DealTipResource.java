package dev.guanxi.sales.tip.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.tip.Hints;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tips beside deals over HTTP. */
@Path("/opportunities/{id}/tips")
@Tag(name = "Tips and skills")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class DealTipResource {
    private final Hints hints;

    DealTipResource(Hints hints) {
        this.hints = hints;
    }

    @GET
    @AtMost(Hints.MOST)
    @Operation(
            summary = "Tips that help with an opportunity where it stands",
            description = "Those whose tags are about its products, stage, pipeline or competitors and about no other"
                    + " product, stage or pipeline; the closest first, 20 at most.")
    public Uni<List<Hints.Hint>> listOpportunityTips(UUID id) {
        return hints.of(id);
    }
}
