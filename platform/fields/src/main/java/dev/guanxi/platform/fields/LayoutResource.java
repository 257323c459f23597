package dev.guanxi.platform.fields;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What front-ends show, over HTTP. */
@Path("/layouts")
@Tag(name = "Layouts", description = "Which fields of a kind of record are shown, where and in which order.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.TECHNICIAN,
    Roles.ANALYST,
    Roles.ADMIN
})
public class LayoutResource {
    private final LayoutService service;
    private final Problems problems;

    LayoutResource(LayoutService service, Problems problems) {
        this.service = service;
        this.problems = problems;
    }

    @GET
    @Path("{recordKind}")
    @Operation(
            summary = "What is shown of a kind of record",
            description = "As an administrator said it for one of the caller's roles, of several for the first by its"
                    + " name; else for everybody; else all there is. Fields that are not in use any more fall out.")
    public Uni<LayoutView> getLayout(
            @PathParam("recordKind") @Size(max = 100) @Parameter(example = "customers") String recordKind,
            @QueryParam("role")
                    @Size(max = 100)
                    @Parameter(
                            description = "As whoever has this role only is shown it: one of the caller's own, or any"
                                    + " for administrators.")
                    @Nullable
                    String role) {
        return service.shown(recordKind, role, problems.locale());
    }
}
