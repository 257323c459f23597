package dev.guanxi.contact.task;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.events.OneStatement;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.LinkToken;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One's open tasks as a calendar that any program can subscribe to, which cannot log in: whoever has the link reads it.
 * So it shows no more than day, subject and customer, can be replaced or ended at any time, and ends by itself. There is
 * no token in it that would say roles and teams, so a customer is named to its owner only, whom every role lets see it.
 */
@ApplicationScoped
public class TaskCalendars {
    /** Nobody's calendar has more; what is due first is in it. */
    private static final int MOST = 1_000;

    private static final String MAKE = """
            insert into task_calendar (owner_id, link_hash, language, made_at, expires_at) values ($1, $2, $3, $4, $5)
            on conflict (owner_id) do update set link_hash = excluded.link_hash, language = excluded.language,
                made_at = excluded.made_at, expires_at = excluded.expires_at, read_at = null
            """;
    private static final String END = "delete from task_calendar where owner_id = $1";
    private static final String STANDING =
            "select made_at, expires_at, read_at from task_calendar where owner_id = $1 and expires_at > $2";
    private static final String OPEN = """
            update task_calendar set read_at = $2 where link_hash = $1 and expires_at > $2
            returning owner_id, language
            """;
    private static final String TASKS = """
            select t.id, t.version, t.due_on, t.subject_english, t.subject_chinese, c.name
            from task t left join customer c on c.id = t.customer_id and c.owner_id = t.owner_id
            where t.owner_id = $1 and t.standing = 'OPEN' and %s
            order by t.due_on, t.id limit %d
            """.formatted(RecycleBin.outside("t.customer_id"), MOST);

    private final CurrentCaller caller;
    private final TaskConfig config;
    private final Pool database;
    private final Clock clock;

    TaskCalendars(CurrentCaller caller, TaskConfig config, Pool database, Clock clock) {
        this.caller = caller;
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    /** Makes a link for the caller's tasks and gives its secret end; an earlier one is void. */
    @OneStatement
    public Uni<String> make(Locale language) {
        var link = LinkToken.next();
        var now = clock.instant();
        return InTransaction.update(
                        MAKE,
                        caller.get().id(),
                        link.hash(),
                        language.toLanguageTag(),
                        utc(now),
                        utc(now.plus(config.calendarValidity())))
                .replaceWith(link.value());
    }

    /** What there is of the caller. */
    public Uni<Optional<TaskCalendar>> mine() {
        return database.preparedQuery(STANDING)
                .execute(Tuple.of(caller.get().id(), utc(clock.instant())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(TaskCalendar::of)
                        .findFirst());
    }

    /**
     * Ends a calendar; of somebody else administrators only, when that person has left.
     *
     * @param owner null for the caller
     */
    @OneStatement
    public Uni<Void> end(@Nullable String owner) {
        var who = caller.get();
        if (owner != null && !owner.equals(who.id()) && !who.has(Roles.ADMIN)) {
            throw new NotAllowed("calendar-of-somebody-else");
        }
        return InTransaction.update(END, owner == null ? who.id() : owner).replaceWithVoid();
    }

    /** The calendar that the link leads to, in the language in which it was asked for. */
    public Uni<String> read(String link) {
        return database.preparedQuery(OPEN)
                .execute(Tuple.of(LinkToken.hash(link), utc(clock.instant())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("link", "…")))
                .chain(row -> read(row.getString("owner_id"), Locale.forLanguageTag(row.getString("language"))));
    }

    private Uni<String> read(String owner, Locale language) {
        return database.preparedQuery(TASKS)
                .execute(Tuple.of(owner))
                .map(rows -> CalendarText.of(
                        Texts.of(language, "task-calendar"),
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> entry(row, language))
                                .toList(),
                        clock.instant()));
    }

    private static CalendarText.Entry entry(Row row, Locale language) {
        var subject = row.getString(
                language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "subject_chinese" : "subject_english");
        var name = row.getString("name");
        return new CalendarText.Entry(
                row.getUUID("id"),
                row.getLong("version"),
                row.getLocalDate("due_on"),
                name == null ? subject : Texts.of(language, "task-calendar.entry", subject, name));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
