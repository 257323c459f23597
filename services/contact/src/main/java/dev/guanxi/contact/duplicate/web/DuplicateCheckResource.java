package dev.guanxi.contact.duplicate.web;

import dev.guanxi.contact.duplicate.DuplicateCheck;
import dev.guanxi.contact.duplicate.DuplicateChecks;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Checks of all records over HTTP. */
@Path("/duplicate-checks")
@Tag(name = "Duplicates")
@RolesAllowed(Roles.ADMIN)
public class DuplicateCheckResource {
    private final DuplicateChecks checks;

    DuplicateCheckResource(DuplicateChecks checks) {
        this.checks = checks;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            summary = "Check all customers and contacts for duplicates",
            description = "For data that came before, and after an upgrade that compares in another way. Look at the"
                    + " check until it is FINISHED; a restart does not stop it. One at a time.")
    public Uni<DuplicateCheck> startDuplicateCheck() {
        return checks.start();
    }

    @GET
    @Operation(summary = "Checks, newest first")
    public Uni<RestResponse<Page<DuplicateCheck>>> listDuplicateChecks(@Valid @BeanParam PageParams page, UriInfo uri) {
        return checks.find(page.request()).map(found -> Answers.page(found, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far a check is")
    public Uni<DuplicateCheck> getDuplicateCheck(UUID id) {
        return checks.get(id);
    }
}
