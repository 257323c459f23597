package dev.guanxi.contact.level.messaging;

import dev.guanxi.contact.level.Levels;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds the level anew of whoever changed, was classified, merged, given to somebody, or is gone. */
@Singleton
class LevelledCustomerConsumer implements EventConsumer {
    private static final Duration GATHERING = Duration.ofMillis(300);

    private final Levels levels;

    LevelledCustomerConsumer(Levels levels) {
        this.levels = levels;
    }

    @Override
    public String name() {
        return "contact-levels";
    }

    @Override
    public Set<String> topics() {
        return Set.of("crm.contact.customer");
    }

    /** Nobody waits for it, and many together cost little more than one. */
    @Override
    public Duration gathering() {
        return GATHERING;
    }

    /** An event only says whom to look at. */
    @Override
    public boolean bearsRepetition() {
        return true;
    }

    @Override
    public Uni<Void> onAll(List<Event> events) {
        var customers = new LinkedHashSet<UUID>();
        events.forEach(event -> customers.add(event.subject()));
        return levels.follow(customers);
    }
}
