package dev.guanxi.contact.customer;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where customers are kept, and who sees which. */
@Singleton
class Customers extends AggregateRepository<Customer> {
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.MARKETER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.ADMIN);

    private static final String INSERT = """
            insert into customer (version, status, id, kind, name, parent_id, industry, website, phone, email, city,
                country, name_key, city_key, phone_key, email_key, owner_id, team, created_at)
            select 0, 'ACTIVE', r.* from unnest(%s) r
            """.formatted(Column.arrays());

    Customers(Ledger ledger) {
        super(Customer.class, "customer", POLICY, ledger);
    }

    /** A column of new customers: what it is cast to, and where its values are. */
    private record Column(String type, Function<Customer, @Nullable Object> value) {
        private static final List<Column> ALL = List.of(
                new Column("uuid", Customer::id),
                new Column("text", Customer::kind),
                new Column("text", c -> c.profile().name()),
                new Column("uuid", c -> c.profile().parentId()),
                new Column("text", c -> c.profile().industry()),
                new Column("text", c -> c.profile().website()),
                new Column("text", c -> c.profile().phone()),
                new Column("text", c -> c.profile().email()),
                new Column("text", c -> c.profile().city()),
                new Column("text", c -> c.profile().country()),
                new Column("text", c -> c.keys().nameKey()),
                new Column("text", c -> c.keys().cityKey()),
                new Column("text", c -> c.keys().phoneKey()),
                new Column("text", c -> c.keys().emailKey()),
                new Column("text", c -> c.ownership().owner()),
                new Column("text", c -> c.ownership().team()),
                new Column("timestamptz", c -> c.state().createdAt()));

        static String arrays() {
            return IntStream.range(0, ALL.size())
                    .mapToObj(i -> "cast(cast(?%d as text) as %s[])".formatted(i + 1, ALL.get(i).type))
                    .collect(Collectors.joining(", "));
        }
    }

    /** One statement: an import brings a thousand at a time. */
    @Override
    protected Uni<Void> insertAll(Collection<Customer> fresh) {
        return Panache.getSession()
                .chain(session -> {
                    var insertion = session.createNativeQuery(INSERT);
                    for (int i = 0; i < Column.ALL.size(); i++) {
                        insertion.setParameter(i + 1, ArrayText.of(fresh, Column.ALL.get(i).value));
                    }
                    return insertion.executeUpdate();
                })
                .replaceWithVoid();
    }
}
