package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.SalesConfig;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Adds the expenses of a list up. */
@ApplicationScoped
public class ExpenseSums {
    private static final String SUMS = """
            select currency, count(*) as expenses, sum(amount) as amount, coalesce(sum(house_amount), 0) as house,
                count(*) filter (where house_amount is null) as unrated, coalesce(sum(borne), 0) as charged
            from (select s.*, %s as borne from %s s) expense group by 1 order by 1
            """;

    private static final String BORNE = """
            (with recursive family (id) as (
                    select %1$s::uuid union select c.id from family f join customer c on c.merged_into = f.id)
                select sum((c.value ->> 'house')::numeric) from jsonb_array_elements(s.charges -> 'items') c
                where (c.value ->> 'id')::uuid in (select id from family)
                    or (c.value ->> 'customerId')::uuid in (select id from family))
            """;

    private final ExpenseSearch search;
    private final SalesConfig config;
    private final Pool database;

    ExpenseSums(ExpenseSearch search, SalesConfig config, Pool database) {
        this.search = search;
        this.config = config;
        this.database = database;
    }

    /** What the expenses of a list come to that the caller sees. */
    @WithSession
    public Uni<ExpenseSum> sum(@Nullable String filter, ExpenseScope scope) {
        var sql = new Sql();
        var target = scope.chargedTo();
        var borne = target == null ? "null::numeric" : BORNE.formatted(sql.bind(target));
        return search.shown(sql, filter, scope)
                .map(shown -> sql.add(SUMS.formatted(borne, shown)))
                .chain(whole -> database.preparedQuery(whole.text()).execute(whole.parameters()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                .map(rows -> sum(rows, target));
    }

    private ExpenseSum sum(List<Row> rows, @Nullable UUID target) {
        return new ExpenseSum(
                rows.stream().mapToLong(row -> row.getLong("expenses")).sum(),
                rows.stream()
                        .map(row -> new Money(row.getBigDecimal("amount"), row.getString("currency")))
                        .toList(),
                together(rows, row -> row.getBigDecimal("house")),
                target == null ? null : together(rows, row -> row.getBigDecimal("charged")),
                rows.stream().mapToLong(row -> row.getLong("unrated")).sum());
    }

    private Money together(List<Row> rows, Function<Row, BigDecimal> part) {
        return new Money(rows.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add), config.currency());
    }
}
