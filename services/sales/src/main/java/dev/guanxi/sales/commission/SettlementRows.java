package dev.guanxi.sales.commission;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what statements come to, and the lines that are of the statement and not of something sold. */
@ApplicationScoped
class SettlementRows {
    private static final String LINES = """
            insert into commission_line (id, statement_id, assignment_id, position, owner_id, team, period, plan_currency, kind, base,
                attainment, computed, amount)
            select md5(s.id::text || l.kind || l.number)::uuid, s.id, s.assignment_id, 2000000000 + l.number, s.owner_id, s.team,
                s.period, s.currency, l.kind, l.base::numeric, l.attainment::numeric, l.amount::numeric, l.amount::numeric
            from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[])
                as l (statement_id, number, kind, base, attainment, amount)
            join commission_statement s on s.id = l.statement_id
            """;
    private static final String STATEMENTS = """
            update commission_statement s set credited = x.credited::numeric, earned = x.earned::numeric,
                payable = x.payable::numeric, balance_after = x.balance::numeric, lines = x.lines, unrated = x.unrated
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::int[])
                as x (id, credited, earned, payable, balance, lines, unrated)
            where s.id = x.id
            """;

    /** Of what it was reckoned from and of each line; not of when, nor by whom. */
    private static final String DIGEST = """
            update commission_statement s set digest = md5(
                jsonb_build_array(s.terms, s.target, s.bonus, s.balance_before, s.credited, s.earned, s.payable, s.balance_after)::text
                || coalesce((select string_agg(md5((l.position, l.kind, l.source_id, l.day, l.original, l.currency, l.percent, l.share,
                        l.returned, l.past, l.base, l.rate, l.tier, l.factor, l.attainment, l.computed, l.amount, l.reverses)::text), ''
                        order by l.position)
                    from commission_line l where l.statement_id = s.id), ''))
            where s.id = any($1)
            """;

    /** What a statement came to. */
    record Settled(UUID id, Reckoner.Total total, Reckoner.Earned earned, Settlement settlement) {
        int lines() {
            return (int) earned.lines() + settlement.lines().size();
        }
    }

    private record Row(UUID statement, int number, Settlement.Line line) {}

    Uni<Void> write(Reckoner.Batch batch, List<Settled> settled) {
        return lines(settled)
                .chain(() -> statements(settled))
                .chain(() -> InTransaction.update(DIGEST, (Object) batch.statements()))
                .replaceWithVoid();
    }

    private static Uni<Integer> lines(List<Settled> settled) {
        var rows = new ArrayList<Row>();
        for (var one : settled) {
            var number = 0;
            for (var line : one.settlement().lines()) {
                rows.add(new Row(one.id(), number++, line));
            }
        }
        return InTransaction.update(
                LINES,
                rows.stream().map(Row::statement).toArray(UUID[]::new),
                rows.stream().map(Row::number).toArray(Integer[]::new),
                rows.stream().map(row -> row.line().kind().name()).toArray(String[]::new),
                rows.stream().map(row -> text(row.line().base())).toArray(String[]::new),
                rows.stream().map(row -> text(row.line().attainment())).toArray(String[]::new),
                rows.stream().map(row -> text(row.line().amount())).toArray(String[]::new));
    }

    private static Uni<Integer> statements(List<Settled> settled) {
        return InTransaction.update(
                STATEMENTS,
                settled.stream().map(Settled::id).toArray(UUID[]::new),
                texts(settled.stream().map(one -> one.total().all()).toList()),
                texts(settled.stream().map(one -> one.settlement().earned()).toList()),
                texts(settled.stream().map(one -> one.settlement().payable()).toList()),
                texts(settled.stream().map(one -> one.settlement().balance()).toList()),
                settled.stream().map(Settled::lines).toArray(Integer[]::new),
                settled.stream().map(one -> (int) one.total().unrated()).toArray(Integer[]::new));
    }

    private static Object texts(List<BigDecimal> numbers) {
        return numbers.stream().map(BigDecimal::toPlainString).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
