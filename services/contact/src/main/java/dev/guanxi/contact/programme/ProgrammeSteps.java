package dev.guanxi.contact.programme;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where programmes are kept. Everybody who works with customers sees them. */
@Singleton
class ProgrammeSteps extends AggregateRepository<ProgrammeStep> {
    /** What a delivery asks for, over all product lines that were in it; the level of each line counts for it. */
    private static final String AFTER_DELIVERY = """
            select distinct s.id from unnest(cast(cast(?2 as text) as text[])) line
            cross join lateral relationship_level(?1, line) l
            join programme_step s on s.level = l.level
            where not s.retired and s.occasion in ('DELIVERY', 'FIRST_DELIVERY')
            """;

    ProgrammeSteps(Ledger ledger) {
        super(ProgrammeStep.class, "programme-step", AccessPolicy.OF_CUSTOMERS.wholly(), ledger);
    }

    /** Those in force, and those retired, the oldest first. */
    Uni<List<ProgrammeStep>> all(int atMost) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from ProgrammeStep order by id", ProgrammeStep.class)
                        .setMaxResults(atMost)
                        .getResultList());
    }

    /** The steps that a delivery of products of these lines to a customer asks for. */
    Uni<List<ProgrammeStep>> afterDelivery(UUID customer, Collection<String> lines) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(AFTER_DELIVERY, UUID.class)
                        .setParameter(1, customer)
                        .setParameter(2, arrayText(lines))
                        .getResultList())
                .chain(this::findAll);
    }

    /** As PostgreSQL writes an array. */
    private static String arrayText(Collection<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
