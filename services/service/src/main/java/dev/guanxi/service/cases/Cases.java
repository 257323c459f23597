package dev.guanxi.service.cases;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.SHOPPER;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where cases are kept, and who sees which: one's own and one's team's, or, as a customer, one's own. */
@Singleton
class Cases extends AggregateRepository<Case> {
    /** What the API calls them. */
    static final String KIND = "cases";

    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(SHOPPER, Roles.SHOPPER)
            .with(TEAM, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER)
            .with(ALL, Roles.ANALYST, Roles.ADMIN);
    private static final String NEXT_NUMBERS = "select nextval('case_number') from generate_series(1, $1)";
    private static final String OVERDUE = """
            select id from service_case where stopped_at is null and not breached and not removed and due_at < ?1
            order by due_at limit ?2 for update skip locked
            """;
    private static final String OPEN = """
            select id from service_case where customer_id = any(cast(cast(?1 as text) as uuid[]))
                and status in ('NEW', 'WORKING', 'WAITING') and not priority_set_by_hand order by id
            """;
    private static final String OF_ERASED = """
            select s.id from service_case s
            join erased_subject e on e.subject = s.customer_id and s.subject <> ?2 or e.subject = s.contact_id
            where e.subject = any(cast(cast(?1 as text) as uuid[])) order by s.id
            """;

    Cases(Ledger ledger) {
        super(Case.class, "case", POLICY, ledger);
    }

    /** A number such as {@code CS-2026-000001}; never given twice, one may be left out. */
    Uni<String> nextNumber(Instant at) {
        return nextNumbers(at, 1).map(List::getFirst);
    }

    /** As many of them, in their order. */
    Uni<List<String>> nextNumbers(Instant at, int count) {
        var year = at.atOffset(ZoneOffset.UTC).getYear();
        return InTransaction.select(row -> "CS-%d-%06d".formatted(year, (Long) row[0]), NEXT_NUMBERS, count);
    }

    /** Cases whose time is up and who were not announced; other replicas leave these alone until the transaction ends. */
    Uni<List<Case>> overdue(Instant now, int atMost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OVERDUE, UUID.class)
                        .setParameter(1, now)
                        .setParameter(2, atMost)
                        .getResultList())
                .chain(this::load);
    }

    /** Those with something left to do, whose priority follows the customer's class. */
    Uni<List<Case>> openOf(Collection<UUID> customers) {
        return select(OPEN, customers);
    }

    /** Those that still speak of persons who were erased, be they customers or reporters. */
    Uni<List<Case>> ofErasedAmong(Collection<UUID> persons) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_ERASED, UUID.class)
                        .setParameter(1, array(persons))
                        .setParameter(2, CaseText.FORGOTTEN)
                        .getResultList())
                .chain(this::load);
    }

    private Uni<List<Case>> select(String sql, Collection<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, UUID.class)
                        .setParameter(1, array(ids))
                        .getResultList())
                .chain(this::load);
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private Uni<List<Case>> load(List<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : findAll(ids);
    }
}
