package dev.guanxi.contact.organisation.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.contact.organisation.DepartmentRow;
import dev.guanxi.contact.organisation.DepartmentService;
import dev.guanxi.contact.organisation.OrganisationSearch;
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
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Departments over HTTP. */
@Path("/departments")
@Tag(name = "Organisations", description = "The inside of a customer's organisation: departments, people, decisions.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class DepartmentResource {
    private final DepartmentService service;
    private final OrganisationSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    DepartmentResource(
            DepartmentService service,
            OrganisationSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    /** A new department. */
    public record NewDepartment(
            @NotNull UUID customerId, @NotNull @Valid DepartmentRequest profile) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(summary = "Add a department to an organisation")
    public Uni<RestResponse<DepartmentView>> addDepartment(@Valid @NotNull NewDepartment request, UriInfo uri) {
        return service.add(request.customerId(), request.profile().profile())
                .map(department -> Answers.created(department, DepartmentView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a department")
    public Uni<RestResponse<DepartmentView>> getDepartment(UUID id) {
        return service.get(id).map(department -> Answers.ok(department, DepartmentView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a department, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainDepartment(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("department", id, onlooker);
    }

    @GET
    @Operation(summary = "Find departments", description = "Those of one customer: filter=customerId==...")
    public Uni<RestResponse<Page<DepartmentRow>>> findDepartments(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(OrganisationSearch.listingOfDepartments(), page, uri, search::departments);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take departments away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportDepartments(@Valid @BeanParam FileParams file) {
        return lists.file(OrganisationSearch.listingOfDepartments(), file, search::departments);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(summary = "Change a department", description = "A JSON Merge Patch of DepartmentProfile.")
    public Uni<RestResponse<DepartmentView>> changeDepartment(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(d -> patches.apply(DepartmentRequest.of(d.profile()), patch, DepartmentRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.profile()))
                .map(department -> Answers.ok(department, DepartmentView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Remove a department",
            description = "One that has no parts and in which nobody has or had a position.")
    public Uni<Void> removeDepartment(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.remove(id, expected.version());
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Take a department back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<DepartmentView>> restoreDepartment(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, DepartmentRequest.class))
                .chain(patch -> changeDepartment(id, expected, patch));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a department, newest first")
    public Uni<List<AuditEntry>> getDepartmentHistory(UUID id) {
        return service.get(id).chain(department -> trail.of(department.id()));
    }
}
