package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reckons statements, within the present transaction. Whatever grows with what was sold is done by the database in a few
 * statements; tiers and minima, of which there are a few for each person, are done here.
 */
@ApplicationScoped
class Reckoner {
    /** A job walks indexes; these statements read nearly all of what they touch. */
    private static final String READ_ALL = "set local enable_seqscan = on";

    private static final String TOTALS = """
            select statement_id, coalesce(sum(amount) filter (where kind <> 'REVERSAL' and amount > 0), 0), coalesce(sum(amount), 0),
                count(*) filter (where amount is null)
            from commission_input where statement_id = any($1) group by 1
            """;
    private static final String EARNED =
            "select statement_id, sum(amount), count(*) from commission_line where statement_id = any($1) group by 1";

    private final Credits credits;
    private final Lines lines;
    private final SettlementRows rows;

    Reckoner(Credits credits, Lines lines, SettlementRows rows) {
        this.credits = credits;
        this.lines = lines;
        this.rows = rows;
    }

    /**
     * Some statements of one currency and period.
     *
     * @param fresh whether what they are reckoned from is taken down anew
     */
    record Batch(UUID[] statements, String currency, LocalDate firstDay, LocalDate lastDay, boolean fresh) {
        int decimals() {
            return Money.decimalsOf(currency);
        }
    }

    /** What was credited in a period: of positive amounts, of all, and how many without a rate. */
    record Total(BigDecimal rising, BigDecimal all, long unrated) {
        static final Total NOTHING = new Total(BigDecimal.ZERO, BigDecimal.ZERO, 0);
    }

    /** What lines came to. */
    record Earned(BigDecimal amount, long lines) {
        static final Earned NOTHING = new Earned(BigDecimal.ZERO, 0);
    }

    /** A statement with what was credited. */
    record Standing(CommissionStatement statement, Total total) {}

    Uni<Void> reckon(Batch batch) {
        var input = batch.fresh() ? credits.takeDown(batch) : Uni.createFrom().voidItem();
        return InTransaction.update(READ_ALL)
                .chain(() -> input)
                .chain(() -> standings(batch))
                .chain(standings -> lines.write(batch, standings).chain(() -> settle(batch, standings)));
    }

    private static Uni<List<Standing>> standings(Batch batch) {
        return totals(batch)
                .chain(totals -> Panache.getSession()
                        .chain(session -> session.createQuery(
                                        "from CommissionStatement where id in ?1 order by id",
                                        CommissionStatement.class)
                                .setParameter(1, List.of(batch.statements()))
                                .getResultList())
                        .map(found -> found.stream()
                                .map(one -> new Standing(one, totals.getOrDefault(one.id(), Total.NOTHING)))
                                .toList()));
    }

    private static Uni<Map<UUID, Total>> totals(Batch batch) {
        return byStatement(TOTALS, batch, row -> new Total(decimal(row[1]), decimal(row[2]), (Long) row[3]));
    }

    private static <T> Uni<Map<UUID, T>> byStatement(String sql, Batch batch, Function<Object[], T> value) {
        return InTransaction.select(row -> Map.entry((UUID) row[0], value.apply(row)), sql, (Object) batch.statements())
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    private Uni<Void> settle(Batch batch, List<Standing> standings) {
        return byStatement(EARNED, batch, row -> new Earned(decimal(row[1]), (Long) row[2]))
                .chain(earned -> rows.write(
                        batch,
                        standings.stream()
                                .map(one -> settled(
                                        one, earned.getOrDefault(one.statement().id(), Earned.NOTHING)))
                                .toList()));
    }

    private static SettlementRows.Settled settled(Standing one, Earned earned) {
        var statement = one.statement();
        var standing = new Settlement.Standing(
                statement.terms(),
                statement.target(),
                statement.bonus(),
                one.total().all(),
                statement.balance());
        return new SettlementRows.Settled(
                statement.id(), one.total(), earned, Settlement.of(standing, earned.amount()));
    }
}
