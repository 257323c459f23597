package dev.guanxi.contact.fit.web;

import dev.guanxi.contact.fit.ExplainedFit;
import dev.guanxi.contact.fit.FitRow;
import dev.guanxi.contact.fit.FitSearch;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Fit over HTTP. */
@Path("/fits")
@Tag(name = "Target customers")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class FitResource {
    private final FitSearch search;
    private final Lists lists;
    private final Sights sights;

    FitResource(FitSearch search, Lists lists, Sights sights) {
        this.search = search;
        this.lists = lists;
        this.sights = sights;
    }

    @GET
    @Operation(
            summary = "Find customers and leads by how well they fit",
            description = "The best first. One definition: filter=familyId==...; one customer or lead:"
                    + " filter=prospectId==...")
    public Uni<RestResponse<Page<FitRow>>> findFits(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(FitSearch.listingOfFits(), page, uri, search::fits);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take fits away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportFits(@Valid @BeanParam FileParams file) {
        return lists.file(FitSearch.listingOfFits(), file, search::fits);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Why a fit is what it is",
            description = "score = Σ(weight of what is met) ÷ Σ(weight) × 100, rounded half up; off target below 50, or"
                    + " when something that is required is not met.")
    public Uni<ExplainedFit> getFit(UUID id) {
        return search.explain(id);
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a fit, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainFitSight(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("fit", id, onlooker);
    }
}
