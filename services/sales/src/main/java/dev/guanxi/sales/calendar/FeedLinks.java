package dev.guanxi.sales.calendar;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.events.OneStatement;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.LinkToken;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
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

/** The links under which programs that cannot log in read calendars: one a person, known to us by a fingerprint only. */
@ApplicationScoped
public class FeedLinks {
    private static final String MAKE = """
            insert into calendar_feed (owner_id, link_hash, language, made_at, expires_at) values ($1, $2, $3, $4, $5)
            on conflict (owner_id) do update set link_hash = excluded.link_hash, language = excluded.language,
                made_at = excluded.made_at, expires_at = excluded.expires_at, read_at = null
            """;
    private static final String END = "delete from calendar_feed where owner_id = $1";
    private static final String STANDING =
            "select made_at, expires_at, read_at from calendar_feed where owner_id = $1 and expires_at > $2";
    private static final String OPEN = """
            update calendar_feed set read_at = $2 where link_hash = $1 and expires_at > $2
            returning owner_id, language
            """;

    private final CurrentCaller caller;
    private final CalendarConfig config;
    private final Pool database;
    private final Clock clock;

    FeedLinks(CurrentCaller caller, CalendarConfig config, Pool database, Clock clock) {
        this.caller = caller;
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    /** Whose calendar a link opens, and in which language. */
    record Opened(String owner, Locale language) {}

    /** Makes a link for the caller's calendar; an earlier one is void. */
    @OneStatement
    public Uni<LinkToken> make(Locale language) {
        var link = LinkToken.next();
        var now = clock.instant();
        return InTransaction.update(
                        MAKE,
                        caller.get().id(),
                        link.hash(),
                        language.toLanguageTag(),
                        utc(now),
                        utc(now.plus(config.feedValidity())))
                .replaceWith(link);
    }

    /** What there is of the caller. */
    public Uni<Optional<CalendarFeed>> mine() {
        return database.preparedQuery(STANDING)
                .execute(Tuple.of(caller.get().id(), utc(clock.instant())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(CalendarFeed::of)
                        .findFirst());
    }

    /**
     * Ends a link; of somebody else administrators only, when that person has left.
     *
     * @param owner null for the caller
     */
    @OneStatement
    public Uni<Void> end(@Nullable String owner) {
        var who = caller.get();
        if (owner != null && !owner.equals(who.id()) && !who.has(Roles.ADMIN)) {
            throw new NotAllowed("feed-of-somebody-else");
        }
        return InTransaction.update(END, owner == null ? who.id() : owner).replaceWithVoid();
    }

    /** Notes that a program read it; a link that is void or over is not found. */
    Uni<Opened> open(String link) {
        return database.preparedQuery(OPEN)
                .execute(Tuple.of(LinkToken.hash(link), utc(clock.instant())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("link", "…")))
                .map(row -> new Opened(row.getString("owner_id"), Locale.forLanguageTag(row.getString("language"))));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
