package dev.guanxi.sales.telesales;

import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reminds people of calls that they promised, and ends calls to which nobody came back. Each step is a transaction of
 * bounded size that passes over what another replica has in hand.
 */
@ApplicationScoped
class CallKeeping {
    static final int AT_ONCE = 200;

    private static final String REMIND = """
            update call_target set reminded_at = $1 where id in (
                select id from call_target where state = 'OPEN' and call_back_at is not null and reminded_at is null
                    and owner_id is not null and call_back_at <= $2
                order by call_back_at, id limit $3 for update skip locked)
            returning id, owner_id, customer_id, call_back_at, call_back_zone
            """;
    private static final String LEFT = """
            select c.id from phone_call c where c.status = 'ACTIVE' and not exists (
                select from call_hold h where h.call_id = c.id and h.held_until > $1)
            order by c.id limit $2 for update of c skip locked
            """;
    private static final String LET_GO = "delete from call_hold where held_until <= $1";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Calls calls;
    private final Notices notices;
    private final TelesalesConfig config;
    private final Clock clock;

    CallKeeping(Calls calls, Notices notices, TelesalesConfig config, Clock clock) {
        this.calls = calls;
        this.notices = notices;
        this.config = config;
        this.clock = clock;
    }

    private record Promise(
            UUID target, String owner, @Nullable UUID customer, Instant at, String zone) {}

    /** Reminds of some promises, and says of how many. */
    @WithTransaction
    Uni<Integer> remind() {
        var until = clock.instant().plus(config.remindBefore()).atOffset(ZoneOffset.UTC);
        return InTransaction.select(CallKeeping::promise, REMIND, now(), until, AT_ONCE)
                .call(due ->
                        notices.sendAll(due.stream().map(CallKeeping::notice).toList()))
                .map(List::size);
    }

    private static Promise promise(Object[] row) {
        return new Promise(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                ((OffsetDateTime) row[3]).toInstant(),
                row[4] instanceof String zone ? zone : ZoneOffset.UTC.getId());
    }

    private static Notice notice(Promise due) {
        var local = WHEN.format(due.at().atZone(ZoneId.of(due.zone())));
        return new Notice(
                new Addressee.Person(due.owner()),
                due.customer() == null ? "call-back-due" : "call-back-due-customer",
                Importance.HIGH,
                new Notice.About("call-targets", due.target()),
                due.customer(),
                List.of(local, due.zone()),
                "call-back-due:%s:%s".formatted(due.target(), due.at()));
    }

    /** Ends some calls that nobody holds any more, and says how many; whom they were with is called again. */
    @WithTransaction
    Uni<Integer> abandon() {
        return InTransaction.select(row -> (UUID) row[0], LEFT, now(), AT_ONCE)
                .call(left -> calls.findAll(left)
                        .map(found -> new ArrayList<>(found))
                        .invoke(found -> found.forEach(call -> call.abandon(clock.instant())))
                        .chain(calls::saveAll))
                .call(() -> InTransaction.update(LET_GO, now()))
                .map(List::size);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
