package dev.guanxi.sales.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guanxi.platform.web.Texts;
import dev.guanxi.sales.calendar.CalendarText.Heading;
import dev.guanxi.sales.calendar.FeedLinks.Opened;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What is in somebody's calendar, for programs that look again and again. Whoever has the link reads it, so it shows what
 * its owner organises or takes part in, and nothing that they see by a role: the link knows none.
 */
@ApplicationScoped
public class CalendarFeeds {
    private static final String IN_IT = """
            select id, version from appointment
            where details -> 'people' ? $1 and not removed and status <> 'CANCELLED' and (ends_at is null or ends_at > $2)
            order by begins_at desc, id limit
            """ + Diaries.MOST;

    private final FeedLinks links;
    private final Appointments appointments;
    private final CalendarText text;
    private final CalendarNames names;
    private final CalendarConfig config;
    private final Pool database;
    private final Vertx vertx;
    private final Clock clock;

    CalendarFeeds(
            FeedLinks links,
            Appointments appointments,
            CalendarText text,
            CalendarNames names,
            CalendarConfig config,
            Pool database,
            Vertx vertx,
            Clock clock) {
        this.links = links;
        this.appointments = appointments;
        this.text = text;
        this.names = names;
        this.config = config;
        this.database = database;
        this.vertx = vertx;
        this.clock = clock;
    }

    /**
     * A calendar as it is at the moment.
     *
     * @param tag changes whenever the text does
     * @param text null when whoever asks has it already
     */
    public record Reading(String tag, @Nullable String text) {}

    /**
     * The calendar that a link leads to. To find that nothing has changed takes one walk along an index.
     *
     * @param isKnown whether the program that asks has what goes by this tag
     */
    @WithSession
    public Uni<Reading> read(String link, Predicate<String> isKnown) {
        return links.open(link)
                .chain(opened -> inIt(opened).chain(rows -> {
                    var tag = tag(opened, rows);
                    return isKnown.test(tag)
                            ? Uni.createFrom().item(new Reading(tag, null))
                            : written(opened, rows).map(all -> new Reading(tag, all));
                }));
    }

    private Uni<List<Row>> inIt(Opened opened) {
        var earliest = clock.instant().minus(config.feedPast()).atOffset(ZoneOffset.UTC);
        return database.preparedQuery(IN_IT)
                .execute(Tuple.of(opened.owner(), earliest))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private static String tag(Opened opened, List<Row> rows) {
        var all = rows.stream()
                .map(row -> row.getUUID("id") + ":" + row.getLong("version"))
                .collect(Collectors.joining("\n", opened.language() + "\n", ""));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Uni<String> written(Opened opened, List<Row> rows) {
        var ids = rows.stream().<UUID>map(row -> row.getUUID("id")).toList();
        return appointments
                .findAll(ids)
                .chain(found -> names.of(found).map(people -> {
                    var name = Texts.of(opened.language(), "calendar-feed");
                    return new Written(new Heading(name, opened.language(), people, opened.owner()), found);
                }))
                .chain(all -> vertx.executeBlocking(() -> text.of(all.heading(), all.appointments()), false));
    }

    private record Written(Heading heading, List<Appointment> appointments) {}
}
