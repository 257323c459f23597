package dev.guanxi.sales.calendar.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.Problems;
import dev.guanxi.sales.calendar.CalendarFiles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Files of calendar programs: taken away and brought in. */
@Path("/calendar/file")
@Tag(name = "Calendar")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class CalendarFileResource {
    private static final String TYPE = "text/calendar";
    private static final String EXAMPLE = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nBEGIN:VEVENT\r\n"
            + "UID:5f1b2c@example.com\r\nDTSTAMP:20261101T080000Z\r\nDTSTART;TZID=Asia/Shanghai:20261124T090000\r\n"
            + "DTEND;TZID=Asia/Shanghai:20261124T100000\r\nSUMMARY:洽谈\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private final CalendarFiles files;
    private final Problems problems;
    private final Clock clock;

    CalendarFileResource(CalendarFiles files, Problems problems, Clock clock) {
        this.files = files;
        this.problems = problems;
        this.clock = clock;
    }

    @GET
    @Produces(CalendarFeedResource.CALENDAR)
    @Operation(
            summary = "Take appointments away as a calendar file",
            description = "iCalendar (RFC 5545) of the caller's and their teams' appointments, as the list shows them;"
                    + " at most 2,000.")
    public Uni<RestResponse<String>> exportCalendar(
            @QueryParam("filter")
                    @Nullable
                    @Parameter(
                            description = "RSQL over the fields of the list of appointments.",
                            example = "status==PLANNED")
                    String filter) {
        return files.taken(filter, problems.locale())
                .map(text -> RestResponse.ResponseBuilder.ok(text)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name() + "\"")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build());
    }

    private String name() {
        return "appointments-%s.ics".formatted(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @POST
    @Idempotent
    @Consumes(TYPE)
    @Operation(
            summary = "Bring a calendar file in",
            description =
                    "iCalendar of Outlook, Google, Apple and others, of at most 2,000 events, in UTF-8 or what the"
                            + " Content-Type says. What it holds is the caller's then; who is asked to come in it is not"
                            + " invited. An event is known by its UID: what the caller has already stays as it is, so to bring"
                            + " a file in twice changes nothing. What cannot be read is named with line and reason, and the"
                            + " rest comes in.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.STRING, examples = EXAMPLE)))
    public Uni<RestResponse<CalendarImportView>> importCalendar(
            @QueryParam("type")
                    @DefaultValue("MEETING")
                    @Size(max = 40)
                    @Parameter(
                            description = "Key of an activity type, of what the file does not say it of.",
                            example = "MEETING")
                    String type,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String media,
            byte[] file) {
        return files.bring(file, charset(media), type)
                .map(report -> RestResponse.ok(CalendarImportView.of(report, problems.locale())));
    }

    /** What nobody knows is read as UTF-8. */
    private static Charset charset(String media) {
        try {
            var said = MediaType.valueOf(media).getParameters().get(MediaType.CHARSET_PARAMETER);
            return said == null ? StandardCharsets.UTF_8 : Charset.forName(said);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return StandardCharsets.UTF_8;
        }
    }
}
