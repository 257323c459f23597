package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.ListField;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.currency.InCurrency;
import dev.guanxi.sales.currency.Unconverted;
import dev.guanxi.sales.currency.WithoutRate;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Puts the deals of a list into groups by one of its fields, with sums; days and moments are grouped by month (UTC). */
@ApplicationScoped
public class GroupedDeals {
    private static final int MOST = 500;

    private static final String GROUPS = """
            select *, (select min(s.name) from seller s where s.owner_id = g.key) as seller
            from (select *, dense_rank() over (order by %5$s) as place
                from (select *, sum(deals) over (partition by key) as together
                    from (select %1$s as key, %2$s as currency, count(*) as deals, min(customer_name) as customer,
                            coalesce(sum(%3$s), 0) as amount, coalesce(sum(%3$s * likely), 0) / 100 as weighted
                        from %4$s deal group by 1, 2) by_currency) sized) g
            where place <= %6$d order by place, currency
            """;

    private final Listing<OpportunityRow> listing;
    private final Opportunities opportunities;
    private final InCurrency conversion;
    private final Unconverted unconverted;
    private final Pool database;

    GroupedDeals(
            Listing<OpportunityRow> listing,
            Opportunities opportunities,
            InCurrency conversion,
            Unconverted unconverted,
            Pool database) {
        this.listing = listing;
        this.opportunities = opportunities;
        this.conversion = conversion;
        this.unconverted = unconverted;
        this.database = database;
    }

    /**
     * The deals of a list that the caller sees.
     *
     * @param by a field that the list can be filtered by
     * @param filter as the list takes it
     * @param currency of the sums; each currency by itself when null
     */
    public Uni<DealGroups> by(String by, @Nullable String filter, @Nullable String currency) {
        var field = listing.grouping("by", by);
        var sql = new Sql();
        var deals = listing.shown(sql, filter, opportunities.visible());
        sql.add(GROUPS.formatted(
                key(field),
                currency == null ? "currency" : sql.bind(currency) + "::text",
                currency == null ? "amount" : "converted",
                currency == null ? deals : conversion.table(sql, deals, currency),
                isTime(field) ? "key nulls last" : "together desc, key nulls last",
                MOST));
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> groups(
                        field, StreamSupport.stream(rows.spliterator(), false).toList()))
                .chain(groups ->
                        withoutRate(filter, currency).map(without -> new DealGroups(by, groups, without.orElse(null))));
    }

    private Uni<Optional<WithoutRate>> withoutRate(@Nullable String filter, @Nullable String currency) {
        if (currency == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        var sql = new Sql();
        return unconverted
                .find(sql, listing.shown(sql, filter, opportunities.visible()), currency)
                .map(Optional::of);
    }

    private static boolean isTime(ListField field) {
        return field.type() == FieldType.DATE || field.type() == FieldType.TIME;
    }

    private static String key(ListField field) {
        return switch (field.type()) {
            case DATE -> "to_char(%s, 'YYYY-MM')".formatted(field.column());
            case TIME -> "to_char(%s at time zone 'UTC', 'YYYY-MM')".formatted(field.column());
            case TEXT, UUID, NUMBER, INTEGER, BOOLEAN -> "(%s)::text".formatted(field.column());
        };
    }

    private static List<DealGroups.Group> groups(ListField field, List<Row> rows) {
        var byKey = new LinkedHashMap<Long, List<Row>>();
        rows.forEach(row -> byKey.computeIfAbsent(row.getLong("place"), _ -> new ArrayList<>())
                .add(row));
        return byKey.values().stream().map(group -> group(field, group)).toList();
    }

    private static DealGroups.Group group(ListField field, List<Row> rows) {
        var first = rows.getFirst();
        var key = first.getString("key");
        return new DealGroups.Group(
                key,
                label(field.name(), first),
                filter(field, key),
                rows.stream().mapToLong(row -> row.getLong("deals")).sum(),
                DealSum.money(rows, "amount"),
                DealSum.money(rows, "weighted"));
    }

    private static @Nullable String label(String by, Row row) {
        return switch (by) {
            case "ownerId" -> row.getString("seller");
            case "customerId" -> row.getString("customer");
            default -> null;
        };
    }

    private static String filter(ListField field, @Nullable String key) {
        if (key == null) {
            return field.name() + "==null";
        }
        if (!isTime(field)) {
            return "%s=='%s'".formatted(field.name(), key.replace("\\", "\\\\").replace("'", "\\'"));
        }
        var month = YearMonth.parse(key);
        var from = month.atDay(1);
        var until = month.plusMonths(1).atDay(1);
        return field.type() == FieldType.DATE
                ? "%1$s>=%2$s;%1$s<%3$s".formatted(field.name(), from, until)
                : "%1$s>=%2$s;%1$s<%3$s".formatted(field.name(), start(from), start(until));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
