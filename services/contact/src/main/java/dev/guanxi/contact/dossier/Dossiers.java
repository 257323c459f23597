package dev.guanxi.contact.dossier;

import dev.guanxi.contact.customer.AskedFields;
import dev.guanxi.contact.dossier.Investment.OfKind;
import dev.guanxi.contact.interaction.InteractionKind;
import dev.guanxi.platform.domain.Money;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads what customer files are made of; whoever asks must have seen the customer. */
@ApplicationScoped
public class Dossiers {
    /** The longest report of fields. */
    public static final int MOST_FIELDS = 200;

    /** About how many records a report looks at, so that it costs the same among a million. */
    private static final int SAMPLE = 10_000;

    private static final String STATISTICS = "select * from customer_value where id = $1";
    private static final String KINDS = """
            select kind, count(*) as times, round(coalesce(sum(coalesce(hours, minutes / 60.0)), 0), 2) as hours
            from interaction where customer_id = $1 group by kind order by times desc, kind
            """;
    private static final String COST = """
            select currency, sum(amount) as amount from interaction
            where customer_id = $1 and amount is not null group by currency order by currency
            """;

    /** Reads whole pages of the table here and there; all of it when it is small. */
    private static final String FIELDS = """
            with sample as materialized (
                select c.* from customer c tablesample system (
                    (select least(100, 100.0 * %d / greatest(reltuples, 1))::real from pg_class
                        where oid = 'customer'::regclass))
                where status = 'ACTIVE'),
            size as (select greatest(count(*), 1) as records from sample),
            cells as (select key, value from sample s, jsonb_each_text(to_jsonb(s)) where value <> ''),
            changes as (
                select change ->> 'field' as field, count(*) as times
                from sample s join audit_trail a on a.subject = s.id, jsonb_array_elements(a.changes) change
                where a.version > 0 group by 1),
            fields as (
                select attname as key,
                    regexp_replace(initcap(replace(attname, '_', ' ')), ' ', '', 'g') as title
                from pg_attribute where attrelid = 'customer'::regclass and attnum > 0 and not attisdropped
                    and attname not in ('id', 'version', 'kind', 'status', 'created_at', 'merged_into', 'value_class',
                        'owner_id', 'team')
                    and attname !~ '_(key|keys|grams)$')
            select lower(left(title, 1)) || substr(title, 2) as field,
                round(100.0 * count(cells.value) / size.records, 2) as filled,
                round(100.0 * count(distinct cells.value) / greatest(count(cells.value), 1), 2) as variety,
                round(100.0 * coalesce(max(changes.times), 0) / size.records, 2) as changes,
                (select coalesce(sum(times), 0) from asked_field
                    where asked_field.field = lower(left(title, 1)) || substr(title, 2)
                        and day > current_date - %d)::bigint as asked
            from fields cross join size left join cells using (key)
            left join changes on changes.field = lower(left(title, 1)) || substr(title, 2)
            group by title, size.records order by filled desc, field limit %d
            """.formatted(SAMPLE, AskedFields.DAYS, MOST_FIELDS);

    private final Pool database;

    Dossiers(Pool database) {
        this.database = database;
    }

    /** What insight found; nothing before it looked. */
    public Uni<Optional<Statistics>> statistics(UUID customer) {
        return rows(STATISTICS, Tuple.of(customer), Statistics::of)
                .map(found -> found.stream().findFirst());
    }

    public Uni<Investment> investment(UUID customer) {
        return rows(KINDS, Tuple.of(customer), Dossiers::ofKind)
                .chain(kinds ->
                        rows(COST, Tuple.of(customer), Dossiers::money).map(cost -> Investment.of(kinds, cost)));
    }

    /** What each field of the customer's record costs and gives, the one that is filled most first. */
    public Uni<List<FieldUse>> fields() {
        return rows(FIELDS, Tuple.tuple(), FieldUse::of);
    }

    private static OfKind ofKind(Row row) {
        return new OfKind(
                InteractionKind.valueOf(row.getString("kind")), row.getLong("times"), row.getBigDecimal("hours"));
    }

    private static Money money(Row row) {
        return new Money(row.getBigDecimal("amount"), row.getString("currency"));
    }

    private <T> Uni<List<T>> rows(String sql, Tuple values, Function<Row, T> view) {
        return database.preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(view)
                        .toList());
    }
}
