package dev.guanxi.contact.consent;

import dev.guanxi.platform.persistence.Forgetful;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Removes all that an erased person ever said, with the proofs; nobody may be addressed without an entry. */
@ApplicationScoped
class ConsentForgetting implements Forgetful {
    private final Consents consents;

    ConsentForgetting(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Uni<Void> forget(UUID subject) {
        return consents.ofAllRecords(subject)
                .invoke(found -> found.forEach(Consent::erase))
                .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : consents.removeAll(found));
    }
}
