package dev.guanxi.contact.radar.web;

import dev.guanxi.contact.radar.NeglectedRow;
import dev.guanxi.contact.radar.RadarSearch;
import dev.guanxi.contact.timeline.RelationshipAspect;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom nobody looks after, over HTTP. */
@Path("/relationship-gaps")
@Tag(name = "Relationship radar")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class RelationshipGapResource {
    private final RadarSearch search;

    RelationshipGapResource(RadarSearch search) {
        this.search = search;
    }

    @GET
    @Operation(
            summary = "Customers with whom an aspect of the relationship is not looked after",
            description = "Also those with whom nothing ever happened; the newest customers first.")
    public Uni<RestResponse<Page<NeglectedRow>>> listRelationshipGaps(
            @Valid @BeanParam PageParams page,
            @QueryParam("aspect")
                    @DefaultValue("CONTACT")
                    @Parameter(description = "The aspect that is lacking.", example = "FEEDBACK")
                    RelationshipAspect aspect,
            @QueryParam("days")
                    @DefaultValue("90")
                    @Min(1)
                    @Max(3650)
                    @Parameter(description = "How many days back from now.", example = "90")
                    int days,
            UriInfo uri) {
        return search.neglected(aspect, days, page.request()).map(found -> Answers.page(found, uri));
    }
}
