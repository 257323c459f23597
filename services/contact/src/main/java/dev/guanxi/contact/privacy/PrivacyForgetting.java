package dev.guanxi.contact.privacy;

import dev.guanxi.platform.persistence.Forgetful;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Removes the archives about a person who is erased, and asks every service for its receipt. */
@ApplicationScoped
class PrivacyForgetting implements Forgetful {
    private final PrivacyUpkeep upkeep;

    PrivacyForgetting(PrivacyUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public Uni<Void> forget(UUID subject) {
        return upkeep.forget(subject).chain(() -> upkeep.followErasure(subject));
    }
}
