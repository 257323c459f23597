package dev.guanxi.contact.fit;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Where definitions are kept. Everybody who works with customers sees them. */
@Singleton
class TargetDefinitions extends AggregateRepository<TargetDefinition> {
    TargetDefinitions(Ledger ledger) {
        super(TargetDefinition.class, "target-definition", AccessPolicy.OF_CUSTOMERS.wholly(), ledger);
    }

    /** Those against which everybody is held. */
    Uni<List<TargetDefinition>> published() {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from TargetDefinition where standing = ?1 order by id", TargetDefinition.class)
                        .setParameter(1, DefinitionStanding.PUBLISHED)
                        .getResultList());
    }

    /** All versions of a definition. */
    Uni<List<TargetDefinition>> family(UUID family) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from TargetDefinition where familyId = ?1 order by number", TargetDefinition.class)
                        .setParameter(1, family)
                        .getResultList());
    }
}
