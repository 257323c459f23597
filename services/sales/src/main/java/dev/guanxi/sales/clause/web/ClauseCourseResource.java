package dev.guanxi.sales.clause.web;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.clause.ClauseService;
import dev.guanxi.sales.clause.ClauseText;
import dev.guanxi.sales.wording.PublishedTexts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How clauses are published, written anew and retired. */
@Path("/clauses/{id}")
@Tag(name = "Clauses")
@RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
public class ClauseCourseResource {
    private final ClauseService service;
    private final PublishedTexts published;

    ClauseCourseResource(ClauseService service, PublishedTexts published) {
        this.service = service;
        this.published = published;
    }

    @POST
    @Path("publication")
    @Operation(
            summary = "Publish a clause",
            description = "Documents that are made from now on say this edition, which never changes any more.")
    public Uni<RestResponse<ClauseView>> publishClause(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.publish(id, expected.version()).map(clause -> Answers.ok(clause, ClauseView::of));
    }

    @POST
    @Path("editions")
    @Operation(
            summary = "Begin the next edition of a clause",
            description = "As a copy of the present one, which documents say until the next is published.")
    public Uni<RestResponse<ClauseView>> beginClauseEdition(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.beginEdition(id, expected.version()).map(clause -> Answers.ok(clause, ClauseView::of));
    }

    @POST
    @Path("retirement")
    @Operation(summary = "Retire a clause", description = "No document says it from now on; those that do stay.")
    public Uni<RestResponse<ClauseView>> retireClause(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.retire(id, expected.version()).map(clause -> Answers.ok(clause, ClauseView::of));
    }

    @POST
    @Path("revival")
    @Operation(summary = "Use a retired clause again")
    public Uni<RestResponse<ClauseView>> reviveClause(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.revive(id, expected.version()).map(clause -> Answers.ok(clause, ClauseView::of));
    }

    @GET
    @Path("editions")
    @AtMost(100)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "What was published of a clause, the newest first", description = "Nobody can edit this.")
    public Uni<List<ClauseView.Edition>> listClauseEditions(UUID id) {
        return service.get(id)
                .chain(clause -> published.of(clause.id(), ClauseText.class))
                .map(found -> found.stream().map(ClauseView.Edition::of).toList());
    }

    @GET
    @Path("editions/{edition}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Read an edition as it was published")
    public Uni<ClauseView.Edition> getClauseEdition(UUID id, int edition) {
        return service.get(id)
                .chain(clause -> published.find(clause.id(), edition, ClauseText.class))
                .map(found -> ClauseView.Edition.of(found.orElseThrow(() -> new NotFound("clause-edition", edition))));
    }
}
