package dev.guanxi.contact.search.web;

import dev.guanxi.contact.search.Generation;
import dev.guanxi.contact.search.Generations;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The generations of the search index over HTTP. */
@Path("/search-generations")
@Tag(name = "Search")
@RolesAllowed(Roles.ADMIN)
public class SearchGenerationResource {
    private final Generations generations;

    SearchGenerationResource(Generations generations) {
        this.generations = generations;
    }

    @GET
    @AtMost(Generations.MOST)
    @Operation(
            summary = "The generations of the search index",
            description = "One answers (ACTIVE); one may be being filled beside it (FILLING); one that was replaced"
                    + " (RETIRED) is removed within minutes.")
    public Uni<List<Generation>> listSearchGenerations() {
        return generations.all();
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            summary = "Build the search index anew",
            description = "From the log of all services, beside the present index, which goes on answering until the"
                    + " new one has everything. Refused while one is being filled.")
    public Uni<Generation> buildSearchIndex() {
        return generations.begin();
    }
}
