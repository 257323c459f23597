package dev.guanxi.sales.commission.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.sales.commission.StatementRow;
import dev.guanxi.sales.commission.StatementSearch;
import dev.guanxi.sales.commission.StatementService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Statements of commissions over HTTP. */
@Path("/commission-statements")
@Tag(name = "Commission statements", description = "What people earned in a period, and are paid.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class StatementResource {
    private final StatementService service;
    private final StatementSearch search;
    private final AuditTrail trail;
    private final Lists lists;
    private final Sights sights;

    StatementResource(StatementService service, StatementSearch search, AuditTrail trail, Lists lists, Sights sights) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.lists = lists;
        this.sights = sights;
    }

    @GET
    @Operation(summary = "Find statements of commissions")
    public Uni<RestResponse<Page<StatementRow>>> findCommissionStatements(
            @Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(StatementSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take statements of commissions away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCommissionStatements(@Valid @BeanParam FileParams file) {
        return lists.file(StatementSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a statement of commissions")
    public Uni<RestResponse<StatementView>> getCommissionStatement(UUID id) {
        return service.get(id).map(found -> Answers.ok(found, StatementView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a statement of commissions, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainCommissionStatement(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("commission-statement", id, onlooker);
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a statement of commissions, newest first")
    public Uni<List<AuditEntry>> getCommissionStatementHistory(UUID id) {
        return service.get(id).chain(found -> trail.of(found.id()));
    }
}
