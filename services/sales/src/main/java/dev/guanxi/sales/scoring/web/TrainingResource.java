package dev.guanxi.sales.scoring.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.scoring.Learning;
import dev.guanxi.sales.scoring.Training;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is learnt from leads, over HTTP. */
@Path("/lead-trainings")
@Tag(name = "Lead scores", description = "How probable it is that something comes of leads, as earlier ones teach.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class TrainingResource {
    private final Learning learning;

    TrainingResource(Learning learning) {
        this.learning = learning;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Learn from the leads that ended",
            description =
                    "Once a day that is done by itself. One in five leads is kept apart to compare with. Open leads are"
                            + " judged by what was learnt within moments.")
    public Uni<RestResponse<Training>> learnFromLeads(UriInfo uri) {
        return learning.learn()
                .map(training -> RestResponse.ResponseBuilder.ok(training)
                        .status(RestResponse.Status.CREATED)
                        .location(uri.getAbsolutePathBuilder()
                                .path(training.id().toString())
                                .build())
                        .build());
    }

    @GET
    @AtMost(Learning.MOST_LISTED)
    @Operation(
            summary = "What was learnt from leads, the last first",
            description = "Each with its report of calibration: what was said of leads that it had not learnt from, in"
                    + " tenths, against what came of them; Brier score and log loss beside those of the base rate.")
    public Uni<List<Training>> listLeadTrainings() {
        return learning.last();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "What was learnt from leads at one time, with its report of calibration")
    public Uni<Training> getLeadTraining(UUID id) {
        return learning.get(id);
    }
}
