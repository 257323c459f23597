package dev.guanxi.contact.customer;

import static dev.guanxi.platform.sql.ColumnType.BIGINT;
import static dev.guanxi.platform.sql.ColumnType.DATE;
import static dev.guanxi.platform.sql.ColumnType.JSON;
import static dev.guanxi.platform.sql.ColumnType.TEXT;
import static dev.guanxi.platform.sql.ColumnType.TIMESTAMP;
import static dev.guanxi.platform.sql.ColumnType.UUID;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.guanxi.contact.matching.IdentityJson;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.sql.TableRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where customers are kept, and who sees which. */
@Singleton
class Customers extends AggregateRepository<Customer> {
    static final AccessPolicy POLICY = AccessPolicy.OF_CUSTOMERS;

    /** What the API calls them. */
    static final String KIND = "customers";

    private static final TableRows<Customer> ROWS = TableRows.<Customer>into("customer")
            .with("id", UUID, Customer::id)
            .with("version", BIGINT, Customer::version)
            .with("kind", TEXT, c -> c.kind().name())
            .with("status", TEXT, c -> c.state().status().name())
            .with("name", TEXT, c -> c.profile().name())
            .with("parent_id", UUID, c -> c.profile().parentId())
            .with("industry", TEXT, c -> c.profile().industry())
            .with("website", TEXT, c -> c.profile().website())
            .with("phone", TEXT, c -> c.profile().phone())
            .with("email", TEXT, c -> c.profile().email())
            .with("province", TEXT, c -> c.profile().place().province())
            .with("city", TEXT, c -> c.profile().place().city())
            .with("district", TEXT, c -> c.profile().place().district())
            .with("postcode", TEXT, c -> c.profile().place().postcode())
            .with("street", TEXT, c -> c.profile().place().street())
            .with("country", TEXT, c -> c.profile().place().country())
            .with("birthday", DATE, c -> c.profile().birthday())
            .with("identities", JSON, c -> IdentityJson.of(c.profile().identities()))
            .with("custom", JSON, c -> c.profile().custom().json())
            .with("name_key", TEXT, c -> c.keys().nameKey())
            .with("city_key", TEXT, c -> c.keys().cityKey())
            .with("phone_key", TEXT, c -> c.keys().phoneKey())
            .with("email_key", TEXT, c -> c.keys().emailKey())
            .with("owner_id", TEXT, c -> c.ownership().owner())
            .with("team", TEXT, c -> c.ownership().team())
            .with("created_at", TIMESTAMP, c -> c.state().createdAt().atOffset(ZoneOffset.UTC));

    private static final String KEEP =
            "select id from customer where id = any(cast(cast(?1 as text) as uuid[])) order by id for share";
    private static final String ABSORBED = """
            with recursive absorbed as (
                select id from customer where merged_into = ?1
                union select c.id from customer c join absorbed a on c.merged_into = a.id)
            select id from absorbed
            """;
    private static final String IS_WITHIN = """
            with recursive upwards as (
                select cast(cast(?1 as text) as uuid) as id
                union select c.parent_id from customer c join upwards u on c.id = u.id where c.parent_id is not null)
            select exists (select from upwards where id = any(cast(cast(?2 as text) as uuid[])))
            """;

    private static final String ONWARD = """
            with recursive onward (home, id) as (
                select id, merged_into from customer where id = any($1) and merged_into is not null
                union select o.home, c.merged_into from onward o join customer c on c.id = o.id
                    where c.merged_into is not null)
            select o.home, o.id from onward o join customer c on c.id = o.id where c.merged_into is null
            """;

    private static final String ABOVE = """
            with recursive upwards as (
                select id, parent_id from customer where id = any($1)
                union select c.id, c.parent_id from customer c join upwards u on c.id = u.parent_id)
            select id, parent_id from upwards where parent_id is not null
            """;

    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtext('customer-parents'))) held";

    Customers(Ledger ledger) {
        super(Customer.class, "customer", POLICY, ledger, ROWS);
    }

    /** A customer that the caller sees, and that nobody changes until this transaction ends. */
    Uni<Customer> requireHeld(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Customer.class, id, LockModeType.PESSIMISTIC_READ))
                .chain(() -> require(id));
    }

    /** These customers, which stay as they are until this transaction ends. */
    Uni<List<Customer>> keep(Collection<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP, UUID.class)
                        .setParameter(1, array(ids))
                        .getResultList())
                .chain(this::findAll);
    }

    /** Those that were merged into a customer, and those that were merged into these. */
    Uni<List<Customer>> absorbedBy(UUID customer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ABSORBED, UUID.class)
                        .setParameter(1, customer)
                        .getResultList())
                .chain(this::findAll);
    }

    /** Whether a customer is one of these or, over however many parents, a part of one of them. */
    Uni<Boolean> isWithin(UUID customer, Collection<UUID> wholes) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IS_WITHIN, Boolean.class)
                        .setParameter(1, customer.toString())
                        .setParameter(2, array(wholes))
                        .getSingleResult());
    }

    /** The same of one, while nobody else makes anything a part of anything: two changes may be right only alone. */
    Uni<Boolean> isPartOf(UUID customer, UUID whole) {
        return holdParents().chain(() -> isWithin(customer, List.of(whole)));
    }

    /** Who is a part of whom, of these and all above them. */
    Uni<Ancestry> ancestry(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(new Ancestry(Map.of()))
                : InTransaction.select(row -> Map.entry((UUID) row[0], (UUID) row[1]), ABOVE, (Object)
                                ids.toArray(UUID[]::new))
                        .map(found ->
                                new Ancestry(found.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** Who goes on for those of these that were merged. */
    Uni<Map<UUID, UUID>> onward(Collection<UUID> ids) {
        return InTransaction.select(
                        row -> Map.entry((UUID) row[0], (UUID) row[1]), ONWARD, (Object) ids.toArray(UUID[]::new))
                .map(found -> found.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Nobody else makes anything a part of anything until this transaction ends. */
    Uni<Void> holdParents() {
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME).replaceWithVoid();
    }

    /** Those that are a part of a customer, merged ones too. */
    Uni<List<UUID>> partsOf(UUID parent) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select id from Customer where profile.parentId = ?1 order by id", UUID.class)
                        .setParameter(1, parent)
                        .getResultList());
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(id -> id.toString()).collect(joining(",", "{", "}"));
    }
}
