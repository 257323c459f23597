package dev.guanxi.sales.telesales;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls to whom somebody chooses themselves, without a list. The same may be called, at the same hours. */
@ApplicationScoped
public class DirectCalls {
    private static final String CANDIDATE = """
            select %1$s coalesce(%2$s,
                case when not $3 and not is_hour_to_call(t.zones, $2, $4, $5) then 'OUTSIDE_HOURS' end)
            from %3$s %4$s where t.id = $1
            """.formatted(
                    Candidate.COLUMNS,
                    CallPermission.refusal("t", "'UNLESS_REFUSED'", "$2::timestamptz"),
                    Candidate.TABLES,
                    CallPermission.join("t", "'%s'".formatted(CallService.USUAL_PURPOSE)));

    private final CallSources sources;
    private final CallHolds holds;
    private final NextCall next;
    private final CallingHours hours;
    private final TelesalesConfig config;
    private final CurrentCaller caller;
    private final Clock clock;

    DirectCalls(
            CallSources sources,
            CallHolds holds,
            NextCall next,
            CallingHours hours,
            TelesalesConfig config,
            CurrentCaller caller,
            Clock clock) {
        this.sources = sources;
        this.holds = holds;
        this.next = next;
        this.hours = hours;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Begins a call.
     *
     * @param source as what they are known
     * @param who the lead, customer or contact; one that the caller sees, with a number
     * @param asked whether they asked for it, so that it may be at any hour
     */
    @WithTransaction
    public Uni<PhoneCall> start(CallSource source, UUID who, boolean asked) {
        var target = Ids.next();
        return holds.mine()
                .invoke(mine -> ensure(mine.isEmpty(), "call-in-progress", String.valueOf(mine.orElse(null))))
                .chain(() -> add(target, source, who))
                .chain(() -> candidate(target, asked))
                .invoke(candidate -> ensureAllowed(candidate.refusal()))
                .chain(this::begun);
    }

    private static void ensureAllowed(@Nullable String refusal) {
        ensure(refusal == null, "call-not-allowed", String.valueOf(refusal));
    }

    private Uni<Integer> add(UUID target, CallSource source, UUID who) {
        var sql = new Sql();
        var now = sql.bind(clock.instant().atOffset(ZoneOffset.UTC)) + "::timestamptz";
        var column = switch (source) {
            case LEADS -> "lead_id";
            case CUSTOMERS -> "customer_id";
            case CONTACTS -> "contact_id";
        };
        sql.add("""
                insert into call_target (id, number, lead_id, customer_id, contact_id, zones, state, owner_id, team, next_at,
                    added_at)
                select %1$s, reach_phone(phone), lead_id, customer_id, contact_id,
                    zones_of(country, province, phone, %2$s), 'OPEN', %3$s, %4$s, %5$s, %5$s
                from %6$s people where %7$s = %8$s and reach_phone(phone) is not null
                """.formatted(
                        sql.bind(target) + "::uuid",
                        sql.bind(config.zone()) + "::text",
                        sql.bind(caller.get().id()) + "::text",
                        caller.get().homeTeam() instanceof String team ? sql.bind(team) + "::text" : "null",
                        now,
                        sources.people(source, null, sql),
                        column,
                        sql.bind(who) + "::uuid"));
        return InTransaction.update(sql.text(), Filling.values(sql)).invoke(added -> {
            if (added == 0) {
                throw new Invalid("id", "callee-unknown", who);
            }
        });
    }

    private Uni<Candidate> candidate(UUID target, boolean asked) {
        return InTransaction.select(
                        Candidate::of,
                        CANDIDATE,
                        target,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        asked,
                        hours.opens(),
                        hours.closes())
                .map(found -> found.getFirst());
    }

    private Uni<PhoneCall> begun(Candidate candidate) {
        var call = Ids.next();
        return holds.take(candidate.number(), candidate.callee().targetId(), call, candidate.hold())
                .invoke(taken -> ensure(taken, "number-engaged"))
                .chain(() -> next.begin(call, candidate));
    }
}
