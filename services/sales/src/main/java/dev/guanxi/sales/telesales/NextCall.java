package dev.guanxi.sales.telesales;

import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives people whom to call next, one at a time: first those to whom a call was promised, then those who have waited
 * longest. Only at hours at which people are called where they are, and only those who may be called at this moment.
 */
@ApplicationScoped
public class NextCall {
    private static final String FORM = """
            select %1$s %2$s
            from %3$s %4$s
                left join lead ld on ld.id = t.lead_id left join contact_reach cp on cp.id = t.contact_id
                left join customer_reach cr on cr.id = t.customer_id
            where t.state = 'OPEN' and t.owner_id = $1 and %5$s
                and ($2::uuid is null or t.list_id = $2) and coalesce(l.open, true)
                and t.next_at <= $3 and t.id <> all($4)
                and (t.call_back_asked or is_hour_to_call(t.zones, $3, $5, $6))
                and not exists (select from call_hold h where h.number = t.number and h.held_until > $3)
            order by t.next_at, t.id
            limit 1 for update of t skip locked
            """;
    private static final String PROMISED = whoever("t.call_back_at is not null");
    private static final String WAITING = whoever("t.call_back_at is null");

    /** So many who may not be called after all are looked at in one request; who asks again goes on behind them. */
    private static final int MOST_PASSED = 200;

    private static final String LEAVE_OUT = "update call_target set state = 'LEFT_OUT', left_out = $2 where id = $1";
    private static final String WHEN = """
            select min(t.next_at) from call_target t left join call_list l on l.id = t.list_id
            where t.state = 'OPEN' and t.owner_id = $1
                and ($2::uuid is null or t.list_id = $2) and coalesce(l.open, true)
            """;

    private final Calls calls;
    private final CallHolds holds;
    private final CallingHours hours;
    private final CurrentCaller caller;
    private final Clock clock;

    NextCall(Calls calls, CallHolds holds, CallingHours hours, CurrentCaller caller, Clock clock) {
        this.calls = calls;
        this.holds = holds;
        this.hours = hours;
        this.caller = caller;
        this.clock = clock;
    }

    /** In two steps, each of which walks an index and ends at the first. */
    private static String whoever(String which) {
        return FORM.formatted(
                Candidate.COLUMNS, refusal(), Candidate.TABLES, CallPermission.join("t", purpose()), which);
    }

    private static String purpose() {
        return "coalesce(l.purpose, '%s')".formatted(CallService.USUAL_PURPOSE);
    }

    /** Somebody who has no number any more cannot be called either. */
    private static String refusal() {
        return "case when coalesce(ld.phone, cp.phone, cr.phone) is null then 'NO_NUMBER' else %s end"
                .formatted(CallPermission.refusal("t", "coalesce(l.consent, 'UNLESS_REFUSED')", "$3::timestamptz"));
    }

    /**
     * What somebody got who asked for the next call.
     *
     * @param call nothing when nobody is to be called now
     * @param nextDue when the next one is due then; a dash when none is
     */
    public record Taken(Optional<PhoneCall> call, String nextDue) {
        /** The call; refuses when there is none. Ask outside of the transaction: who was left out meanwhile stays so. */
        public PhoneCall require() {
            return call.orElseThrow(() -> new RuleBroken("call-none-due", nextDue));
        }
    }

    /**
     * The caller's next call, or the one that they have not ended.
     *
     * @param list of which list; of any, if null
     */
    @WithTransaction
    public Uni<Taken> take(@Nullable UUID list) {
        return holds.mine()
                .chain(mine -> mine.isPresent()
                        ? calls.require(mine.get()).map(NextCall::taken)
                        : search(list, new ArrayList<>()));
    }

    private static Taken taken(PhoneCall call) {
        return new Taken(Optional.of(call), "–");
    }

    private Uni<Taken> search(@Nullable UUID list, List<UUID> passed) {
        if (passed.size() >= MOST_PASSED) {
            return nobody(list);
        }
        return candidate(PROMISED, list, passed)
                .chain(promised ->
                        promised.isPresent() ? Uni.createFrom().item(promised) : candidate(WAITING, list, passed))
                .chain(found ->
                        found.map(candidate -> tried(list, passed, candidate)).orElseGet(() -> nobody(list)));
    }

    private Uni<Optional<Candidate>> candidate(String which, @Nullable UUID list, List<UUID> passed) {
        return InTransaction.select(
                        Candidate::of,
                        which,
                        who(),
                        list,
                        now(),
                        passed.toArray(UUID[]::new),
                        hours.opens(),
                        hours.closes())
                .map(found -> found.stream().findFirst());
    }

    private Uni<Taken> tried(@Nullable UUID list, List<UUID> passed, Candidate candidate) {
        var target = candidate.callee().targetId();
        passed.add(target);
        if (candidate.refusal() != null) {
            return InTransaction.update(LEAVE_OUT, target, candidate.refusal()).chain(() -> search(list, passed));
        }
        var id = Ids.next();
        return holds.take(candidate.number(), target, id, candidate.hold())
                .chain(taken -> taken ? begin(id, candidate).map(NextCall::taken) : search(list, passed));
    }

    /** Begins the call of a number that is held. */
    Uni<PhoneCall> begin(UUID id, Candidate candidate) {
        var beginning = new Beginning(
                id,
                candidate.callee(),
                candidate.attempts() + 1,
                candidate.scriptId(),
                candidate.scriptEdition(),
                Ownership.of(who(), caller.get().homeTeam()));
        return calls.add(PhoneCall.begin(beginning, clock.instant()));
    }

    private Uni<Taken> nobody(@Nullable UUID list) {
        return InTransaction.select(
                        row -> row[0] instanceof OffsetDateTime at
                                ? at.toInstant().toString()
                                : "–",
                        WHEN,
                        who(),
                        list)
                .map(when -> new Taken(Optional.empty(), when.getFirst()));
    }

    private String who() {
        return caller.get().id();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
