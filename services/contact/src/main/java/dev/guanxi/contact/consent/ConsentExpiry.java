package dev.guanxi.contact.consent;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends consents whose time is over. */
@ApplicationScoped
public class ConsentExpiry {
    static final int AT_ONCE = 100;

    private final Consents consents;
    private final Clock clock;

    ConsentExpiry(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /** Ends some, which no other replica works on, and says how many they were. */
    @WithTransaction
    public Uni<Integer> expireSome() {
        var now = clock.instant();
        return consents.due(now, AT_ONCE)
                .chain(consents::findAll)
                .call(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(consent -> {
                            consent.expire(now);
                            return consents.save(consent);
                        })
                        .collect()
                        .last())
                .map(found -> found.size());
    }
}
