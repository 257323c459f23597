package dev.guanxi.sales.telesales;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of those who are called: how often they were tried, and when they are to be called next. */
@ApplicationScoped
class Targets {
    private static final String FIND =
            """
            select t.number, t.zones, t.attempts, coalesce(l.max_attempts, %d), coalesce(l.pause, %d),
                coalesce(l.busy_pause, %d)
            from call_target t left join call_list l on l.id = t.list_id where t.id = $1 for update of t
            """.formatted(CallLimits.USUAL.maxAttempts(), CallLimits.USUAL.pause(), CallLimits.USUAL.busyPause());
    private static final String SETTLE = """
            update call_target set state = $2, next_at = $3, last_result = $4, last_effect = $5, last_at = $6,
                attempts = attempts + 1, owner_id = coalesce(owner_id, $7), call_back_at = $8, call_back_zone = $9,
                call_back_asked = $10, reminded_at = null, zones = case when $9::text is null then zones else array[$9] end
            where id = $1
            """;
    private static final String BLOCK = """
            insert into do_not_call (number_hash, said_at, noted_by) values (%s, $2, $3) on conflict do nothing
            """.formatted(CallPermission.fingerprint("$1::text"));

    private final Clock clock;

    Targets(Clock clock) {
        this.clock = clock;
    }

    /**
     * Somebody who is called.
     *
     * @param zones all in which they may be
     */
    record Target(String number, List<String> zones, int attempts, CallLimits limits) {}

    /** One that nobody else settles until this transaction ends. */
    Uni<Target> held(UUID id) {
        return InTransaction.select(
                        row -> new Target(
                                (String) row[0],
                                List.of((String[]) row[1]),
                                (Integer) row[2],
                                new CallLimits(
                                        (Integer) row[3], (Integer) row[4], (Integer) row[5], CallLimits.USUAL.hold())),
                        FIND,
                        id)
                .map(found -> found.stream().findFirst().orElseThrow(() -> new NotFound("call-target", id)));
    }

    /** Enters what came of a call. */
    Uni<Void> settle(UUID id, Target target, ResultCode code, String by, CallBack.@Nullable Moment callBack) {
        var next = next(target, code.effect(), callBack);
        return InTransaction.update(
                        SETTLE,
                        id,
                        state(target, code.effect()),
                        offset(next),
                        code.key(),
                        code.effect().name(),
                        now(),
                        by,
                        callBack == null ? null : offset(callBack.at()),
                        callBack == null ? null : callBack.zone().getId(),
                        callBack != null && callBack.asked())
                .chain(() -> code.effect() == Effect.DO_NOT_CALL
                        ? InTransaction.update(BLOCK, target.number(), now(), by)
                        : Uni.createFrom().item(0))
                .replaceWithVoid();
    }

    private static String state(Target target, Effect effect) {
        if (effect == Effect.CALL_BACK) {
            return "OPEN";
        }
        if (!effect.isTriedAgain()) {
            return "DONE";
        }
        return target.attempts() + 1 < target.limits().maxAttempts() ? "OPEN" : "EXHAUSTED";
    }

    private Instant next(Target target, Effect effect, CallBack.@Nullable Moment callBack) {
        if (callBack != null) {
            return callBack.at();
        }
        var pause = effect == Effect.BUSY
                ? target.limits().busyPause()
                : target.limits().pause();
        return effect.isTriedAgain() ? clock.instant().plus(Duration.ofMinutes(pause)) : clock.instant();
    }

    private OffsetDateTime now() {
        return offset(clock.instant());
    }

    private static OffsetDateTime offset(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
