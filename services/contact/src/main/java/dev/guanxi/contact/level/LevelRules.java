package dev.guanxi.contact.level;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Where the segments' rules are kept. Everybody who works with customers sees them. */
@Singleton
class LevelRules extends AggregateRepository<LevelRule> {
    LevelRules(Ledger ledger) {
        super(LevelRule.class, "level-rule", AccessPolicy.OF_CUSTOMERS.wholly(), ledger);
    }

    /** The newest first, at most so many. */
    Uni<List<LevelRule>> newest(int atMost) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from LevelRule order by id desc", LevelRule.class)
                        .setMaxResults(atMost)
                        .getResultList());
    }
}
