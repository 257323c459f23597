package dev.guanxi.sales.scoring.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Problems;
import dev.guanxi.sales.scoring.Explanations;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How probable it is that something comes of a lead, over HTTP. */
@Path("/leads/{id}/score")
@Tag(name = "Leads")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class ScoreResource {
    private final Explanations explanations;
    private final Problems language;

    ScoreResource(Explanations explanations, Problems language) {
        this.explanations = explanations;
        this.language = language;
    }

    @GET
    @Operation(
            summary = "How probable it is that a lead is converted, and why",
            description =
                    "As was learnt from what came of earlier leads. What each trait adds or takes is said in words,"
                            + " and adds up to the probability. With too little history nothing is said, and why.")
    public Uni<ScoreView> explainLeadScore(UUID id) {
        return explanations
                .of(id)
                .chain(told -> explanations.words().map(words -> ScoreView.of(told, words, language.locale())));
    }
}
