package dev.guanxi.contact.level.messaging;

import dev.guanxi.contact.level.Levels;
import dev.guanxi.platform.events.SubjectConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Finds the level anew of whoever changed, was classified, merged, given to somebody, or is gone. */
@Singleton
class LevelledCustomerConsumer extends SubjectConsumer {
    private final Levels levels;

    LevelledCustomerConsumer(Levels levels) {
        super("contact-levels", "crm.contact.customer");
        this.levels = levels;
    }

    @Override
    protected Uni<Void> follow(Set<UUID> customers) {
        return levels.follow(customers);
    }
}
