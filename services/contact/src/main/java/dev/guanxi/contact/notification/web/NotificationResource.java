package dev.guanxi.contact.notification.web;

import dev.guanxi.contact.notification.NotificationService;
import dev.guanxi.contact.notification.NotificationStream;
import dev.guanxi.contact.notification.NotificationStream.Signal;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.Problems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The caller's inbox over HTTP, and live. */
@Path("/notifications")
@Tag(
        name = "Notifications",
        description = "One inbox a person, for what every service has to tell them. Everybody sees their own only.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.TECHNICIAN,
    Roles.ANALYST,
    Roles.ADMIN
})
public class NotificationResource {
    private static final int AN_HOUR = 3600;

    private final NotificationService service;
    private final NotificationStream stream;
    private final Problems problems;

    NotificationResource(NotificationService service, NotificationStream stream, Problems problems) {
        this.service = service;
        this.stream = stream;
        this.problems = problems;
    }

    /** How many are unread. */
    @Schema(name = "UnreadNotifications")
    public record Unread(
            @Schema(description = "At most 1000: counting ends there.", examples = "3")
            long unread) {}

    /** Up to where all is read. */
    @Schema(name = "NotificationsRead")
    public record UpTo(
            @NotNull
            @Schema(description = "When the newest was created that the reader has seen; what came later stays unread.")
            Instant upTo) {}

    /** How many were read by it. */
    @Schema(name = "NotificationsNowRead")
    public record NowRead(@Schema(examples = "3") int read) {}

    @GET
    @Operation(summary = "The caller's notifications", description = "Unread ones: filter=readAt==null")
    public Uni<RestResponse<Page<NotificationView>>> listNotifications(@Valid @BeanParam PageParams page, UriInfo uri) {
        var language = problems.locale();
        return service.page(page.request())
                .map(found -> Answers.page(found.map(each -> NotificationView.of(each, language)), uri));
    }

    @GET
    @Path("unread")
    @Operation(summary = "How many notifications the caller has not read")
    public Uni<Unread> countUnreadNotifications() {
        return service.unread().map(Unread::new);
    }

    @POST
    @Path("{id}/read")
    @Operation(summary = "Mark a notification as read", description = "Reading twice is reading once.")
    public Uni<Void> readNotification(UUID id) {
        return service.read(id);
    }

    @POST
    @Path("read")
    @Operation(summary = "Mark all notifications as read that came up to a time")
    public Uni<NowRead> readNotifications(@Valid @NotNull UpTo request) {
        return service.readAll(request.upTo()).map(NowRead::new);
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "The caller's notifications as they come",
            description = "Server-sent events named `notification`, each with a Notification as JSON; the event's id is"
                    + " its position. Whoever comes back says with Last-Event-ID where they were and misses nothing;"
                    + " whoever does not, begins with what came in the last five seconds. A comment every 15 seconds shows that the connection stands. The stream ends when the token"
                    + " expires: come back with a new one.")
    public Multi<OutboundSseEvent> streamNotifications(
            @HeaderParam("Last-Event-ID")
                    @Min(0)
                    @Parameter(description = "Position of the last notification that was received.")
                    @Nullable
                    Long last,
            @QueryParam("after")
                    @Min(0)
                    @Parameter(description = "The same, for a first connection; else it begins with what comes now.")
                    @Nullable
                    Long after,
            @QueryParam("seconds")
                    @Min(1)
                    @Max(AN_HOUR)
                    @DefaultValue("" + AN_HOUR)
                    @Parameter(description = "The longest the stream shall be open, for those behind a proxy.")
                    int seconds,
            @Context Sse sse) {
        var language = problems.locale();
        return stream.open(last == null ? after : last, Duration.ofSeconds(seconds))
                .map(signal -> event(signal, language, sse));
    }

    private static OutboundSseEvent event(Signal signal, Locale language, Sse sse) {
        return switch (signal) {
            case Signal.Heartbeat() -> sse.newEventBuilder().comment("here").build();
            case Signal.Came(var notification) ->
                sse.newEventBuilder()
                        .name("notification")
                        .id(Long.toString(notification.row().position()))
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(NotificationView.class, NotificationView.of(notification, language))
                        .build();
        };
    }
}
