package dev.guanxi.sales.clause.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.sales.clause.ClauseRow;
import dev.guanxi.sales.clause.ClauseSearch;
import dev.guanxi.sales.clause.ClauseService;
import dev.guanxi.sales.clause.StandingClause;
import dev.guanxi.sales.print.PaperLanguage;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The clause library over HTTP; how clauses are published is in {@link ClauseCourseResource}. */
@Path("/clauses")
@Tag(name = "Clauses", description = "The library of standing texts that contracts are made of.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class ClauseResource {
    private final ClauseService service;
    private final ClauseSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;

    ClauseResource(ClauseService service, ClauseSearch search, AuditTrail trail, MergePatch patches, Lists lists) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
    }

    /** A new clause. */
    @Schema(name = "NewClause")
    public record NewClause(
            @NotNull
            @Pattern(regexp = StandingClause.KEY)
            @Schema(description = "By which templates know it, the same in every language.", examples = "payment-30")
            String key,

            @Nullable @Schema(description = "Chinese, if left out.")
            PaperLanguage language,

            @NotNull @Valid ClauseRequest text) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Begin a clause", description = "Its first edition, which is used once it is published.")
    public Uni<RestResponse<ClauseView>> beginClause(@Valid @NotNull NewClause request, UriInfo uri) {
        var language = request.language() == null ? PaperLanguage.CHINESE : request.language();
        return service.begin(request.key(), language, request.text().said())
                .map(clause -> Answers.created(clause, ClauseView::of, uri));
    }

    @GET
    @Operation(summary = "Find clauses")
    public Uni<RestResponse<Page<ClauseRow>>> findClauses(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(ClauseSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take clauses away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportClauses(@Valid @BeanParam FileParams file) {
        return lists.file(ClauseSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a clause", description = "Its present edition; those published stay at /editions.")
    public Uni<RestResponse<ClauseView>> getClause(UUID id) {
        return service.get(id).map(clause -> Answers.ok(clause, ClauseView::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change a clause that is not published",
            description = "A JSON Merge Patch of ClauseText. What was published stays; begin its next edition.")
    public Uni<RestResponse<ClauseView>> changeClause(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(clause -> patches.apply(ClauseRequest.of(clause.text()), patch, ClauseRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.said()))
                .map(clause -> Answers.ok(clause, ClauseView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Drop a clause that was never published", description = "One that was is retired instead.")
    public Uni<Void> dropClause(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.drop(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a clause, newest first")
    public Uni<List<AuditEntry>> getClauseHistory(UUID id) {
        return service.get(id).chain(clause -> trail.of(clause.id()));
    }
}
