package dev.guanxi.contact.organisation;

import static dev.guanxi.contact.organisation.DecisionRole.DECIDER;

import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.contact.organisation.OrganisationChart.Member;
import dev.guanxi.contact.organisation.OrganisationChart.Unit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Draws the organisation of a customer that the caller sees. */
@ApplicationScoped
public class OrganisationCharts {
    private static final String UNITS =
            "select id, name, purpose, parent_id from department where customer_id = $1 order by name, id";

    private static final String MEMBERS = """
            select p.id, p.contact_id, c.full_name, coalesce(p.job_title, c.job_title) as job_title, p.department_id,
                (select array_agg(r ->> 'role') from jsonb_array_elements(p.roles -> 'roles') r
                    where r ->> 'until' is null) as roles
            from position p join contact c on c.id = p.contact_id
            where p.customer_id = $1 and p.until is null and not c.erased and not c.removed
            order by c.full_name, p.id limit %d
            """.formatted(OrganisationChart.MOST);

    private static final String UNPLACED = """
            select count(*) from contact c where c.customer_id = $1 and not c.erased and not c.removed
                and c.merged_into is null and not exists (select from position p where p.contact_id = c.id and p.until is null)
            """;

    private final CustomerService customers;
    private final Pool database;

    OrganisationCharts(CustomerService customers, Pool database) {
        this.customers = customers;
        this.database = database;
    }

    /** The chart of a customer; not found for whoever does not see the customer. */
    public Uni<OrganisationChart> of(UUID customer) {
        return customers
                .get(customer)
                .chain(() -> Uni.combine()
                        .all()
                        .unis(
                                query(UNITS, customer, OrganisationCharts::unit),
                                query(MEMBERS, customer, OrganisationCharts::member),
                                query(UNPLACED, customer, row -> row.getLong(0)))
                        .asTuple())
                .map(found -> chart(
                        found.getItem1(), found.getItem2(), found.getItem3().getFirst()));
    }

    private static OrganisationChart chart(List<Unit> units, List<Member> members, long unplaced) {
        var vacant = Stream.of(DECIDER)
                .filter(role ->
                        members.stream().noneMatch(member -> member.roles().contains(role)))
                .toList();
        return new OrganisationChart(units, members, vacant, unplaced);
    }

    private <T> Uni<List<T>> query(String sql, UUID customer, Function<Row, T> view) {
        return database.preparedQuery(sql).execute(Tuple.of(customer)).map(rows -> list(rows, view));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> view) {
        return StreamSupport.stream(rows.spliterator(), false).map(view).toList();
    }

    private static Unit unit(Row row) {
        return new Unit(row.getUUID("id"), row.getString("name"), row.getString("purpose"), row.getUUID("parent_id"));
    }

    private static Member member(Row row) {
        var roles = row.getArrayOfStrings("roles");
        return new Member(
                row.getUUID("id"),
                row.getUUID("contact_id"),
                row.getString("full_name"),
                row.getString("job_title"),
                row.getUUID("department_id"),
                roles == null
                        ? List.of()
                        : Stream.of(roles).map(DecisionRole::valueOf).toList());
    }
}
