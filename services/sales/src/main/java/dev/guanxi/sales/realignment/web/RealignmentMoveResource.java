package dev.guanxi.sales.realignment.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.sales.realignment.MoveRow;
import dev.guanxi.sales.realignment.MoveSearch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** The records that realignments move, over HTTP. */
@Path("/realignment-moves")
@Tag(name = "Realignments")
@RolesAllowed({Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class RealignmentMoveResource {
    private final MoveSearch search;
    private final Lists lists;

    RealignmentMoveResource(MoveSearch search, Lists lists) {
        this.search = search;
        this.lists = lists;
    }

    @GET
    @Operation(
            summary = "Find records that realignments move",
            description = "After the preview those that would be moved, after the job what became of each. Of one with"
                    + " `realignmentId==…`; of those that were the caller's to see when they were taken down.")
    public Uni<RestResponse<Page<MoveRow>>> findRealignmentMoves(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(MoveSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take away as a file what realignments move",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportRealignmentMoves(@Valid @BeanParam FileParams file) {
        return lists.file(MoveSearch.listing(), file, search::find);
    }
}
