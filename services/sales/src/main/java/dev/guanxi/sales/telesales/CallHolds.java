package dev.guanxi.sales.telesales;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is calling which number: never two the same, whatever lists it is on, and nobody two at a time. A number is kept for
 * a while, which each step of the call begins anew; then it is free for others.
 */
@ApplicationScoped
class CallHolds {
    private static final String ONE_AFTER_THE_OTHER =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended($1, 121))) held";
    private static final String LET_GO = "delete from call_hold where held_by = $1 and held_until <= $2";
    private static final String MINE = "select call_id from call_hold where held_by = $1 and held_until > $2";
    private static final String TAKE = """
            insert into call_hold (number, target_id, call_id, held_by, held_until) values ($1, $2, $3, $4, $5)
            on conflict (number) do update set target_id = excluded.target_id, call_id = excluded.call_id,
                held_by = excluded.held_by, held_until = excluded.held_until
            where call_hold.held_until <= $6
            """;
    private static final String KEEP = """
            update call_hold h set held_until = $2::timestamptz + make_interval(mins => coalesce((
                select l.hold from call_target t join call_list l on l.id = t.list_id where t.id = h.target_id), $3))
            where h.call_id = $1 and h.held_until > $2::timestamptz
            """;
    private static final String END = "delete from call_hold where call_id = $1 and held_until > $2";
    private static final String UNTIL = "select held_until from call_hold where call_id = $1";

    private final CurrentCaller caller;
    private final Clock clock;

    CallHolds(CurrentCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** Until this transaction ends the caller takes no other number; gives the call that they have not ended. */
    Uni<Optional<UUID>> mine() {
        var who = caller.get().id();
        return InTransaction.select(row -> row.length, ONE_AFTER_THE_OTHER, who)
                .chain(() -> InTransaction.update(LET_GO, who, now()))
                .chain(() -> InTransaction.select(row -> (UUID) row[0], MINE, who, now()))
                .map(found -> found.stream().findFirst());
    }

    /** Keeps a number for the caller; false when somebody else is calling it. */
    Uni<Boolean> take(String number, UUID target, UUID call, int minutes) {
        return InTransaction.update(
                        TAKE, number, target, call, caller.get().id(), now().plus(Duration.ofMinutes(minutes)), now())
                .map(taken -> taken == 1);
    }

    /** Goes on keeping it; refuses when it is somebody else's by now. */
    Uni<Void> keep(UUID call) {
        return InTransaction.update(KEEP, call, now(), CallLimits.USUAL.hold())
                .invoke(kept -> ensure(kept == 1, "call-abandoned"))
                .replaceWithVoid();
    }

    /** Lets others call it again; refuses when it is somebody else's by now. */
    Uni<Void> end(UUID call) {
        return InTransaction.update(END, call, now())
                .invoke(ended -> ensure(ended == 1, "call-abandoned"))
                .replaceWithVoid();
    }

    /** Until when it is kept; nothing for a call that has ended. */
    Uni<Optional<Instant>> until(UUID call) {
        return InTransaction.select(row -> ((OffsetDateTime) row[0]).toInstant(), UNTIL, call)
                .map(List::stream)
                .map(found -> found.findFirst());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
