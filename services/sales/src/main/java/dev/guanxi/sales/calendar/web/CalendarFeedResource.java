package dev.guanxi.sales.calendar.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Problems;
import dev.guanxi.sales.calendar.CalendarConfig;
import dev.guanxi.sales.calendar.CalendarFeed;
import dev.guanxi.sales.calendar.CalendarFeeds;
import dev.guanxi.sales.calendar.FeedLinks;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One's own calendar in any calendar program that can subscribe to an address. */
@Path("/calendar")
@Tag(name = "Calendar")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class CalendarFeedResource {
    static final String CALENDAR = "text/calendar;charset=utf-8";

    /** Some programs look at an address's end to see what is behind it. */
    private static final String SUFFIX = ".ics";

    private final FeedLinks links;
    private final CalendarFeeds feeds;
    private final CalendarConfig config;
    private final Problems problems;

    CalendarFeedResource(FeedLinks links, CalendarFeeds feeds, CalendarConfig config, Problems problems) {
        this.links = links;
        this.feeds = feeds;
        this.config = config;
        this.problems = problems;
    }

    /** Where a calendar program reads. */
    public record CalendarFeedLink(
            @Schema(
                    description = "Whoever has it reads the calendar; it is shown this once.",
                    examples = "https://crm.example/api/sales/v1/calendar/feeds/qM3vHk0c1Vw8L6i2yYb5ZQ.ics")
            String address) {}

    /** Whether there is a link, and since when. */
    @Schema(name = "CalendarFeed")
    public record View(
            @Schema(examples = "true") boolean active,
            @Nullable Instant madeAt,

            @Nullable @Schema(description = "When it ends by itself.")
            Instant expiresAt,

            @Nullable @Schema(description = "When a program last read it.")
            Instant readAt) {
        static View of(CalendarFeed feed) {
            return new View(true, feed.madeAt(), feed.expiresAt(), feed.readAt());
        }
    }

    @PUT
    @Path("feed")
    @Operation(
            summary = "Get a link under which calendar programs read one's calendar",
            description = "What one organises or takes part in, as iCalendar, in the language of the request. An"
                    + " earlier link of the caller's is void.")
    public Uni<CalendarFeedLink> makeCalendarFeed() {
        return links.make(problems.locale())
                .map(link -> new CalendarFeedLink(config.publicAddress() + "/calendar/feeds/" + link.value() + SUFFIX));
    }

    @GET
    @Path("feed")
    @Operation(summary = "Whether one's calendar can be read by a link")
    public Uni<View> getCalendarFeed() {
        return links.mine().map(found -> found.map(View::of).orElse(new View(false, null, null, null)));
    }

    @DELETE
    @Path("feed")
    @Operation(
            summary = "End the link of one's calendar",
            description = "Of somebody who left: administrators, with ownerId.")
    public Uni<Void> endCalendarFeed(
            @QueryParam("ownerId")
                    @Nullable
                    @Size(min = 1, max = 100)
                    @Parameter(description = "Whose; the caller's own when left out.", example = "rep-shanghai")
                    String ownerId) {
        return links.end(ownerId);
    }

    @GET
    @Path("feeds/{link}")
    @PermitAll
    @Produces(CALENDAR)
    @Operation(
            summary = "The calendar behind a link",
            description = "iCalendar (RFC 5545): what its owner organises or takes part in, from 90 days ago on. Asked"
                    + " with `If-None-Match` and what the last answer said in `ETag`, it answers 304 while nothing has"
                    + " changed. A link that is void or over is not found.")
    public Uni<RestResponse<String>> readCalendarFeed(
            String link,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Nullable
                    @Size(max = 2_000)
                    @Parameter(description = "What one has already.", example = "\"5f1b2c\"")
                    String known) {
        var token = link.endsWith(SUFFIX) ? link.substring(0, link.length() - SUFFIX.length()) : link;
        return feeds.read(token, tag -> isKnown(known, tag)).map(CalendarFeedResource::answer);
    }

    /** As RFC 9110 compares: weakly, and any of several. */
    private static boolean isKnown(@Nullable String known, String tag) {
        return known != null
                && Stream.of(known.split(",", -1))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals("*") || one.equals(quoted(tag)));
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }

    private static RestResponse<String> answer(CalendarFeeds.Reading reading) {
        var answer = reading.text() == null
                ? RestResponse.ResponseBuilder.<String>create(RestResponse.Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.ok(reading.text());
        return answer.header(HttpHeaders.ETAG, quoted(reading.tag()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
