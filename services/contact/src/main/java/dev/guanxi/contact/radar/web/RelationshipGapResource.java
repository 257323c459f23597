package dev.guanxi.contact.radar.web;

import dev.guanxi.contact.radar.NeglectedRow;
import dev.guanxi.contact.radar.RadarSearch;
import dev.guanxi.contact.timeline.RelationshipAspect;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
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
import org.jboss.resteasy.reactive.RestMulti;
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
    private final Lists lists;

    RelationshipGapResource(RadarSearch search, Lists lists) {
        this.search = search;
        this.lists = lists;
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
        return lists.page(RadarSearch.listing(), page, uri, request -> search.neglected(aspect, days, request));
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take customers whom nobody looks after away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportRelationshipGaps(
            @Valid @BeanParam FileParams file,
            @QueryParam("aspect")
                    @DefaultValue("CONTACT")
                    @Parameter(description = "The aspect that is lacking.", example = "FEEDBACK")
                    RelationshipAspect aspect,
            @QueryParam("days")
                    @DefaultValue("90")
                    @Min(1)
                    @Max(3650)
                    @Parameter(description = "How many days back from now.", example = "90")
                    int days) {
        return lists.file(RadarSearch.listing(), file, request -> search.neglected(aspect, days, request));
    }
}
