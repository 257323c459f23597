package dev.guanxi.contact.group;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads organisations with their parts. */
@ApplicationScoped
public class Groups {
    /** Deeper than any company; ends a walk in time. */
    private static final int DEEPEST = 50;

    private static final String PARTS = """
            with recursive part as (
                select c.id, 0 as depth from customer c where c.id = %s
                union all
                select c.id, p.depth + 1 from part p join customer c on c.parent_id = p.id
                where c.status = 'ACTIVE' and p.depth < %d
            ) cycle id set seen_before using trail,
            member as (
                select c.*, p.depth from part p join customer c on c.id = p.id where not p.seen_before limit %d)
            select id, name, parent_id, depth, (""";

    private static final String WON = """
            select customer_id, amount ->> 'currency' as currency, sum((amount ->> 'amount')::numeric) as won
            from customer_deal where stage = 'WON' and customer_id = any($1) group by 1, 2 order by 1, 2
            """;

    private final CustomerService customers;
    private final Pool database;

    Groups(CustomerService customers, Pool database) {
        this.customers = customers;
        this.database = database;
    }

    /** An organisation of a group, as it is read. */
    record Part(UUID id, String name, @Nullable UUID parentId, int depth) {
        static Part of(Row row) {
            return new Part(
                    row.getUUID("id"), row.getString("name"), row.getUUID("parent_id"), row.getInteger("depth"));
        }
    }

    /** A customer whom the caller sees, with all its parts. */
    public Uni<CustomerGroup> of(UUID customer) {
        return customers.get(customer).chain(() -> parts(customer)).chain(this::told);
    }

    private Uni<List<Row>> parts(UUID customer) {
        var sql = new Sql();
        sql.add(PARTS.formatted(sql.bind(customer), DEEPEST, CustomerGroup.MOST + 1))
                .add(customers.visible().sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind))
                .add(") as seen from member order by depth, name, id");
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private Uni<CustomerGroup> told(List<Row> all) {
        var seen = all.stream()
                .filter(row -> row.getBoolean("seen"))
                .limit(CustomerGroup.MOST)
                .map(Part::of)
                .toList();
        var hidden = all.stream().filter(row -> !row.getBoolean("seen")).count();
        return won(seen)
                .map(won -> new CustomerGroup(
                        new Family(seen, parents(all), won).members(), hidden, all.size() > CustomerGroup.MOST));
    }

    private static Map<UUID, UUID> parents(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.getInteger("depth") > 0)
                .collect(toMap(row -> row.getUUID("id"), row -> row.getUUID("parent_id")));
    }

    private Uni<Map<UUID, List<Money>>> won(List<Part> parts) {
        return database.preparedQuery(WON)
                .execute(Tuple.of(parts.stream().map(Part::id).toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(groupingBy(
                                row -> row.getUUID("customer_id"),
                                mapping(
                                        row -> new Money(row.getBigDecimal("won"), row.getString("currency")),
                                        toList()))));
    }
}
