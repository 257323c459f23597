package dev.guanxi.contact.consent;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where consents and the entries behind them are kept. One person's are for whoever sees the person. */
@Singleton
class Consents extends AggregateRepository<Consent> {
    /** Of the list of all who may be addressed. */
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(ALL, Roles.MARKETER, Roles.ANALYST, Roles.ADMIN);

    private static final String OPEN = """
            insert into consent (id, version, person_id, person_kind, purpose, channel, standing, way_out, suspended)
            values ($1, 0, $2, $3, $4, $5, 'NONE', $6, $7) on conflict do nothing
            """;
    private static final String DUE = """
            select id from consent where expires_at <= ?1 and standing in ('GRANTED', 'REQUESTED')
            order by expires_at limit ?2 for update skip locked
            """;

    /** Those of a whole company's people, who are more than a statement has room for one by one. */
    private static final String HOLD_OF_EACH = """
            select c.id from unnest($1::uuid[]) as asked (id) join consent c on c.person_id = asked.id
            order by c.id for update of c
            """;

    private static final String SEPARATED = """
            select d.id from consent s join consent d on d.merged_into = s.id
            where s.person_id = ?1 and (
                exists (select from customer c where c.id = d.person_id and c.merged_into is null)
                or exists (select from contact c where c.id = d.person_id and c.merged_into is null))
            order by d.id
            """;
    private static final String WITH_MERGED = """
            with recursive said(id) as (
                select id from consent where person_id = ?1
                union select c.id from consent c join said s on c.merged_into = s.id)
            select id from said
            """;

    private final ConsentEntries entries;

    Consents(Ledger ledger, ConsentEntries entries) {
        super(Consent.class, "consent", POLICY, ledger);
        this.entries = entries;
    }

    /** The person's consent in this matter, with nothing said in it when it is new; nobody else changes it meanwhile. */
    Uni<Consent> hold(Person person, Matter matter, String wayOut) {
        var id = matter.idFor(person.id());
        return InTransaction.update(
                        OPEN,
                        id,
                        person.id(),
                        person.kind().name(),
                        matter.purpose(),
                        matter.channel().name(),
                        wayOut,
                        person.away())
                .chain(() -> hold(id))
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("consent %s was opened and is gone".formatted(id)));
    }

    /** The consent, which nobody else changes meanwhile; null when there is none. */
    Uni<@Nullable Consent> hold(UUID id) {
        return Panache.getSession().chain(session -> session.find(Consent.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Uni<Void> save(Consent consent) {
        return super.save(consent).chain(() -> entries.enter(consent));
    }

    /** All that a person ever said, in any matter. */
    Uni<List<Consent>> of(UUID person) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Consent where personId = ?1 order by purpose, channel", Consent.class)
                        .setParameter(1, person)
                        .getResultList());
    }

    /** The same, with what was said under records that were merged into this person's. */
    Uni<List<Consent>> ofAllRecords(UUID person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WITH_MERGED, UUID.class)
                        .setParameter(1, person)
                        .getResultList())
                .chain(this::findAll);
    }

    /** Which consents these persons have under their own records; nobody else changes those meanwhile. */
    Uni<List<UUID>> holdOfEach(Collection<UUID> persons) {
        return InTransaction.select(row -> (UUID) row[0], HOLD_OF_EACH, (Object) persons.toArray(UUID[]::new));
    }

    /** What was said under records that were merged into this person's and are not any more. */
    Uni<List<Consent>> ofSeparated(UUID survivor) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SEPARATED, UUID.class)
                        .setParameter(1, survivor)
                        .getResultList())
                .chain(this::findAll);
    }

    /** Those of the persons who said anything. */
    Uni<List<UUID>> speakers(Collection<UUID> persons) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select distinct personId from Consent where personId in ?1", UUID.class)
                        .setParameter(1, persons)
                        .getResultList());
    }

    /** Some of those whose time is over, which no other replica works on. */
    Uni<List<UUID>> due(Instant now, int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, UUID.class)
                        .setParameter(1, now)
                        .setParameter(2, most)
                        .getResultList());
    }
}
