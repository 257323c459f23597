package dev.guanxi.contact.task.web;

import dev.guanxi.contact.task.TaskRow;
import dev.guanxi.contact.task.TaskSearch;
import dev.guanxi.contact.task.TaskService;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Tasks over HTTP. */
@Path("/tasks")
@Tag(name = "Tasks", description = "What is to be done for customers, and what came of it.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class TaskResource {
    private final TaskService service;
    private final TaskSearch search;
    private final AuditTrail trail;
    private final Lists lists;
    private final Sights sights;

    TaskResource(TaskService service, TaskSearch search, AuditTrail trail, Lists lists, Sights sights) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.lists = lists;
        this.sights = sights;
    }

    /** Another day. */
    public record Postponement(
            @NotNull @Schema(examples = "2026-12-08") LocalDate dueOn) {}

    /** What came of it, or why it was not done. */
    public record Result(
            @NotBlank @Size(max = 2000) @Schema(examples = "很满意")
            String result,

            @Schema(description = "Whether it does not come again, although it would.", defaultValue = "false")
            boolean last) {}

    @POST
    @Idempotent
    @RolesAllowed({
        Roles.SALES_REP,
        Roles.SALES_MANAGER,
        Roles.MARKETER,
        Roles.SERVICE_AGENT,
        Roles.SERVICE_MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "Take down what is to be done for a customer",
            description = "Whoever is in charge of the customer is to do it.")
    public Uni<RestResponse<TaskView>> raiseTask(@Valid @NotNull NewTask request, UriInfo uri) {
        return service.raise(request.customerId(), request.assignment())
                .map(task -> Answers.created(task, TaskView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a task")
    public Uni<RestResponse<TaskView>> getTask(UUID id) {
        return service.get(id).map(task -> Answers.ok(task, TaskView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a task, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainTask(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("task", id, onlooker);
    }

    @GET
    @Operation(
            summary = "Find tasks",
            description = "My open tasks, the first due first: mine=true&filter=standing==OPEN&sort=dueOn")
    public Uni<RestResponse<Page<TaskRow>>> findTasks(
            @Valid @BeanParam PageParams page,
            @QueryParam("mine") @DefaultValue("false") @Parameter(description = "Only those that the caller is to do.")
                    boolean mine,
            UriInfo uri) {
        return lists.page(TaskSearch.listing(), page, uri, request -> search.find(request, mine));
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take tasks away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportTasks(
            @Valid @BeanParam FileParams file,
            @QueryParam("mine") @DefaultValue("false") @Parameter(description = "Only those that the caller is to do.")
                    boolean mine) {
        return lists.file(TaskSearch.listing(), file, request -> search.find(request, mine));
    }

    @POST
    @Path("{id}/postponement")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Do it on another day")
    public Uni<RestResponse<TaskView>> postponeTask(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Postponement request) {
        return service.postpone(id, expected.version(), request.dueOn()).map(task -> Answers.ok(task, TaskView::of));
    }

    @POST
    @Path("{id}/completion")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Say that it is done, and what came of it")
    public Uni<RestResponse<TaskView>> completeTask(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Result request) {
        return service.finish(id, expected.version(), request.result(), request.last())
                .map(task -> Answers.ok(task, TaskView::of));
    }

    @POST
    @Path("{id}/omission")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Say that it is not to be done, and why")
    public Uni<RestResponse<TaskView>> omitTask(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Result request) {
        return service.skip(id, expected.version(), request.result(), request.last())
                .map(task -> Answers.ok(task, TaskView::of));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a task, newest first")
    public Uni<List<AuditEntry>> getTaskHistory(UUID id) {
        return service.get(id).chain(task -> trail.of(task.id()));
    }
}
