package dev.guanxi.contact.need;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The catalogue of needs. Everybody who works with customers sees it. */
@Singleton
class Needs extends AggregateRepository<Need> {
    static final AccessPolicy EVERYBODY = AccessPolicy.OF_CUSTOMERS.wholly();

    Needs(Ledger ledger) {
        super(Need.class, "need", EVERYBODY, ledger);
    }

    /** The need that a request names; refused when there is none, or it is retired. */
    Uni<Need> named(UUID id) {
        return find(id).map(found -> {
            if (found == null) {
                throw new Invalid("needId", "need-unknown", id);
            }
            found.ensureInUse();
            return found;
        });
    }
}
