package dev.guanxi.sales.realignment.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.realignment.MovePair;
import dev.guanxi.sales.realignment.MoveSearch;
import dev.guanxi.sales.realignment.MoveTally;
import dev.guanxi.sales.realignment.RealignmentService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a realignment moves, added up, over HTTP. */
@Path("/realignments")
@Tag(name = "Realignments")
@RolesAllowed({Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class RealignmentFiguresResource {
    private final RealignmentService service;
    private final MoveSearch search;

    RealignmentFiguresResource(RealignmentService service, MoveSearch search) {
        this.service = service;
        this.search = search;
    }

    @GET
    @Path("{id}/pairs")
    @AtMost(MoveSearch.MOST_PAIRS)
    @Operation(
            summary = "What goes from whom to whom",
            description = "Counts, and sums of deals, by kind, territories and owners; of what the caller sees.")
    public Uni<List<MovePair>> sumRealignmentPairs(UUID id) {
        return service.get(id).chain(found -> search.pairs(found.id()));
    }

    @GET
    @Path("{id}/tally")
    @Operation(
            summary = "What became of the records that a realignment moves",
            description = "How far the job is, and how many were moved, left and taken back; of what the caller sees.")
    public Uni<MoveTally> tallyRealignment(UUID id) {
        return service.get(id).chain(found -> search.tally(found.id()));
    }
}
