package dev.guanxi.sales.tip.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.tip.KnowHow;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tips and people together, over HTTP. */
@Path("/know-how")
@Tag(name = "Tips and skills")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class KnowHowResource {
    private final KnowHow knowHow;

    KnowHowResource(KnowHow knowHow) {
        this.knowHow = knowHow;
    }

    @GET
    @Operation(
            summary = "Who knows how something is done",
            description = "Tips about it, and people who are good at it.")
    public Uni<KnowHow.Found> findKnowHow(
            @QueryParam("q")
                    @NotNull
                    @NotBlank
                    @Size(max = 100)
                    @Parameter(description = "Words, in English or 中文.", example = "negotiation", required = true)
                    String query) {
        return knowHow.about(query);
    }
}
