package dev.guanxi.sales.commission;

import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lines of what was sold: each credit lies between two sums of the period, and each segment that it lies in
 * makes a line, rounded by itself. A cap ends the sum of lines, in their order. What is no more takes back as much of
 * what its lines came to as it takes back of what they were for, so that all of it takes back exactly all.
 */
@ApplicationScoped
class Lines {
    private static final String SEGMENTS = """
            insert into commission_segment (statement_id, number, lower, upper, rate, tier, factor, attainment)
            select * from unnest($1::uuid[], $2::int[], $3::text[]::numeric[], $4::text[]::numeric[], $5::text[]::numeric[],
                $6::text[]::numeric[], $7::text[]::numeric[], $8::text[]::numeric[])
            """;

    private static final String COLUMNS = """
            insert into commission_line (id, statement_id, assignment_id, position, owner_id, team, period, plan_currency, kind, source,
                source_id, label, day, original, currency, percent, share, returned, past, base, rate, tier, factor, attainment,
                computed, amount, reverses, of_period)
            """;

    private static final String COMMISSIONS = COLUMNS + """
            select md5(l.statement_id::text || l.source_id::text || l.number)::uuid, l.statement_id, l.assignment_id, l.position,
                s.owner_id, s.team, s.period, s.currency, case l.kind when 'CREDIT' then 'COMMISSION' else 'ADJUSTMENT' end, l.source,
                l.source_id, l.label, l.day, l.original, l.currency, l.percent, l.share, l.returned, l.past, l.base, l.rate, l.tier,
                l.factor, l.attainment, l.computed,
                case when s.terms ->> 'cap' is null then l.computed
                    else least((s.terms ->> 'cap')::numeric, l.run) - least((s.terms ->> 'cap')::numeric, l.run - l.computed) end,
                null, null
            from (
                select p.*, sum(p.computed) over w as run, row_number() over w as position
                from (
                    select i.*, g.number, g.rate, g.tier, g.factor, g.attainment,
                        least(i.after, coalesce(g.upper, i.after)) - greatest(i.after - i.amount, g.lower) as base,
                        round((least(i.after, coalesce(g.upper, i.after)) - greatest(i.after - i.amount, g.lower))
                            * g.rate * g.factor / 100, :decimals) as computed
                    from (
                        select *, sum(amount) over (partition by statement_id order by day, source_id) as after
                        from commission_input where statement_id = any(:ids) and kind <> 'REVERSAL' and amount > 0) i
                    join commission_segment g on g.statement_id = i.statement_id
                        and g.lower < i.after and (g.upper is null or g.upper > i.after - i.amount)) p
                window w as (partition by p.statement_id order by p.day, p.source_id, p.number)) l
            join commission_statement s on s.id = l.statement_id
            """;

    private static final String REVERSALS = COLUMNS + """
            select md5(i.statement_id::text || i.source_id::text || 'back')::uuid, i.statement_id, i.assignment_id,
                1000000000 + row_number() over (partition by i.statement_id order by i.day, i.source_id), s.owner_id, s.team, s.period,
                s.currency, 'REVERSAL', i.source, i.source_id, i.label, i.day, i.original, i.currency, i.percent, i.share, i.returned,
                i.past, i.amount, null, null, null, null, e.amount, e.amount, e.first_line, e.period
            from commission_input i join commission_statement s on s.id = i.statement_id
            cross join lateral (
                select case when i.past > 0 then round(coalesce(sum(l.amount), 0) * greatest(i.amount, -i.past) / i.past, :decimals)
                        else round(i.amount * (s.terms ->> 'rate')::numeric / 100, :decimals) end as amount,
                    (array_agg(l.id order by x.first_day, l.position))[1] as first_line,
                    (array_agg(l.period order by x.first_day, l.position))[1] as period
                from commission_line l join commission_statement x on x.id = l.statement_id and x.status <> 'DRAFT'
                where l.assignment_id = i.assignment_id and l.source_id = i.source_id) e
            where i.statement_id = any(:ids) and i.amount < 0
            """;

    /** The segments and then the lines of some statements. */
    Uni<Void> write(Reckoner.Batch batch, List<Reckoner.Standing> standings) {
        return segments(standings).chain(() -> run(COMMISSIONS, batch)).chain(() -> run(REVERSALS, batch));
    }

    private static Uni<Void> run(String text, Reckoner.Batch batch) {
        var sql = new Sql();
        sql.add(text.replace(":ids", sql.bind(batch.statements()))
                .replace(":decimals", Integer.toString(batch.decimals())));
        return Credits.run(sql);
    }

    private record Numbered(UUID statement, int number, Segment segment) {}

    private static Uni<Void> segments(List<Reckoner.Standing> standings) {
        var all = new ArrayList<Numbered>();
        for (var one : standings) {
            var number = 0;
            var statement = one.statement();
            for (var segment : Segments.of(
                    statement.terms(), statement.target(), one.total().rising())) {
                all.add(new Numbered(statement.id(), number++, segment));
            }
        }
        return InTransaction.update(
                        SEGMENTS,
                        all.stream().map(Numbered::statement).toArray(UUID[]::new),
                        all.stream().map(Numbered::number).toArray(Integer[]::new),
                        texts(all, Segment::lower),
                        texts(all, Segment::upper),
                        texts(all, Segment::rate),
                        texts(all, Segment::tier),
                        texts(all, Segment::factor),
                        texts(all, Segment::attainment))
                .replaceWithVoid();
    }

    private interface Value {
        @Nullable
        BigDecimal of(Segment segment);
    }

    private static Object texts(List<Numbered> all, Value value) {
        return all.stream()
                .map(one -> value.of(one.segment()))
                .map(number -> number == null ? null : number.toPlainString())
                .toArray(String[]::new);
    }
}
