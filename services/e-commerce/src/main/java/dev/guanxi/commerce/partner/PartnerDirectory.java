package dev.guanxi.commerce.partner;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Looks partners up, within the session of whoever asks. */
@ApplicationScoped
public class PartnerDirectory {
    PartnerDirectory() {}

    /** The partner's tier, if something was heard of it. */
    public Uni<Optional<String>> tier(UUID partnerId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select tier from partner where id = ?1", String.class)
                        .setParameter(1, partnerId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }
}
