package dev.guanxi.sales.commission;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** Makes the statements of a run, one for everybody who is on a plan of its kind, and tells what came of them. */
@ApplicationScoped
class Drafting {
    private static final String FORGET = "delete from commission_statement where run_id = $1";
    private static final String CLEAR_LINES =
            "delete from commission_line where statement_id in (select id from commission_statement where run_id = $1)";
    private static final String CLEAR_SEGMENTS =
            "delete from commission_segment where statement_id in (select id from commission_statement where run_id = $1)";

    /** With the terms, the goals and the balance as they are; whoever has a statement of the period already has it. */
    private static final String DRAFT = """
            insert into commission_statement (id, version, run_id, plan_id, assignment_id, owner_id, team, overlay, starts, ends,
                period, first_day, last_day, currency, plan_name, terms, target, bonus, balance_before, status, created_at)
            select md5(r.id::text || a.id::text)::uuid, 0, r.id, p.id, a.id, a.owner_id, a.team, a.overlay, a.starts, a.ends,
                r.period, r.first_day, r.last_day, p.currency, p.name, t.terms, g.target, g.bonus,
                coalesce(b.balance_after, 0), 'DRAFT', $2
            from commission_run r
            join commission_plan p on p.period = r.kind
            join commission_assignment a on a.plan_id = p.id and a.starts <= r.last_day and (a.ends is null or a.ends >= r.first_day)
            cross join lateral (
                select v as terms from jsonb_array_elements(p.terms -> 'versions') v
                where (v ->> 'from')::date <= r.first_day order by v ->> 'from' desc limit 1) t
            left join lateral (
                select (g ->> 'target')::numeric as target, (g ->> 'bonus')::numeric as bonus
                from jsonb_array_elements(a.goals -> 'goals') g where g ->> 'period' = r.period limit 1) g on true
            left join lateral (
                select balance_after from commission_statement s
                where s.assignment_id = a.id and s.status <> 'DRAFT' and s.last_day < r.first_day
                order by s.last_day desc limit 1) b on true
            where r.id = $1
                and (r.scope -> 'planIds' = '[]' or r.scope -> 'planIds' ? p.id::text)
                and (r.scope -> 'ownerIds' = '[]' or r.scope -> 'ownerIds' ? a.owner_id)
            on conflict (assignment_id, period) do nothing
            """;

    private static final String TALLY = """
            select count(*)::int, coalesce(sum(lines), 0)::bigint, coalesce(sum(unrated), 0)::bigint,
                coalesce(md5(string_agg(digest, '' order by assignment_id)), md5(''))
            from commission_statement where run_id = $1
            """;

    private final Clock clock;

    Drafting(Clock clock) {
        this.clock = clock;
    }

    /** All statements of a run anew. */
    Uni<Void> draft(CommissionRun run) {
        return InTransaction.update(FORGET, run.id())
                .chain(() ->
                        InTransaction.update(DRAFT, run.id(), clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Only what follows from what a run is reckoned from is made anew. */
    Uni<Void> clear(CommissionRun run) {
        return InTransaction.update(CLEAR_LINES, run.id())
                .chain(() -> InTransaction.update(CLEAR_SEGMENTS, run.id()))
                .replaceWithVoid();
    }

    /** What a run came to. */
    Uni<CommissionRun.Tally> tally(UUID run) {
        return InTransaction.select(
                        row -> new CommissionRun.Tally((Integer) row[0], (Long) row[1], (Long) row[2], (String) row[3]),
                        TALLY,
                        run)
                .map(found -> found.getFirst());
    }
}
