package dev.guanxi.contact.task.web;

import dev.guanxi.contact.task.TaskCalendar;
import dev.guanxi.contact.task.TaskCalendars;
import dev.guanxi.contact.task.TaskConfig;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One's own tasks in one's own calendar. */
@Path("/")
@Tag(name = "Tasks")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ADMIN
})
public class TaskCalendarResource {
    private static final String CALENDAR = "text/calendar;charset=utf-8";

    private final TaskCalendars calendars;
    private final TaskConfig config;
    private final Problems problems;

    TaskCalendarResource(TaskCalendars calendars, TaskConfig config, Problems problems) {
        this.calendars = calendars;
        this.config = config;
        this.problems = problems;
    }

    /** Where a calendar program reads. */
    public record TaskCalendarLink(
            @Schema(
                    description = "Whoever has it reads the calendar; it is shown this once.",
                    examples = "https://crm.example/api/contact/v1/task-calendars/qM3vHk0c1Vw8L6i2yYb5ZQ")
            String address) {}

    /** Whether there is a link, and since when. */
    @Schema(name = "TaskCalendar")
    public record View(
            @Schema(examples = "true") boolean active,
            @Nullable Instant madeAt,

            @Nullable @Schema(description = "When it ends by itself.")
            Instant expiresAt,

            @Nullable @Schema(description = "When a program last read it.")
            Instant readAt) {
        static View of(TaskCalendar calendar) {
            return new View(true, calendar.madeAt(), calendar.expiresAt(), calendar.readAt());
        }
    }

    @PUT
    @Path("task-calendar")
    @Operation(
            summary = "Get a link under which calendar programs read one's open tasks",
            description = "In the language of the request, as iCalendar. An earlier link of the caller's is void.")
    public Uni<TaskCalendarLink> makeTaskCalendar() {
        return calendars
                .make(problems.locale())
                .map(link -> new TaskCalendarLink(config.publicAddress() + "/task-calendars/" + link));
    }

    @GET
    @Path("task-calendar")
    @Operation(summary = "Whether one's tasks can be read as a calendar")
    public Uni<View> getTaskCalendar() {
        return calendars.mine().map(found -> found.map(View::of).orElse(new View(false, null, null, null)));
    }

    @DELETE
    @Path("task-calendar")
    @Operation(
            summary = "End the link of one's calendar",
            description = "Of somebody who left: administrators, with ownerId.")
    public Uni<Void> endTaskCalendar(
            @QueryParam("ownerId")
                    @Nullable
                    @Size(min = 1, max = 100)
                    @Parameter(description = "Whose; the caller's own when left out.", example = "rep-shanghai")
                    String ownerId) {
        return calendars.end(ownerId);
    }

    @GET
    @Path("task-calendars/{link}")
    @PermitAll
    @Produces(CALENDAR)
    @Operation(
            summary = "The calendar behind a link",
            description = "iCalendar (RFC 5545): for each open task an event of a whole day. A link that is void or"
                    + " over is not found.")
    public Uni<RestResponse<String>> readTaskCalendar(String link) {
        return calendars
                .read(link)
                .map(text -> RestResponse.ResponseBuilder.ok(text)
                        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=600")
                        .build());
    }
}
