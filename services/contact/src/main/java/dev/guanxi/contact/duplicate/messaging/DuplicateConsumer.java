package dev.guanxi.contact.duplicate.messaging;

import dev.guanxi.contact.duplicate.Detection;
import dev.guanxi.contact.duplicate.DuplicateConfig;
import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Looks for duplicates of whatever came or changed, after it did: nobody who creates a record or imports a file waits
 * for it. An event only says which record to look at.
 */
@Singleton
class DuplicateConsumer implements EventConsumer {
    private static final String CUSTOMERS = "crm.contact.customer";
    private static final String CONTACTS = "crm.contact.contact";

    private final Detection detection;
    private final DuplicateConfig config;

    DuplicateConsumer(Detection detection, DuplicateConfig config) {
        this.detection = detection;
        this.config = config;
    }

    @Override
    public String name() {
        return "contact-duplicates";
    }

    @Override
    public Set<String> topics() {
        return Set.of(CUSTOMERS, CONTACTS);
    }

    @Override
    public Duration gathering() {
        return config.gathering();
    }

    /** What was compared already is not compared again. */
    @Override
    public boolean bearsRepetition() {
        return true;
    }

    @Override
    public Uni<Void> onAll(List<Event> events) {
        return check(RecordKind.CUSTOMER, subjects(CUSTOMERS, events))
                .chain(() -> check(RecordKind.CONTACT, subjects(CONTACTS, events)));
    }

    private Uni<Void> check(RecordKind kind, Set<UUID> subjects) {
        return subjects.isEmpty() ? Uni.createFrom().voidItem() : detection.check(kind, subjects);
    }

    /** What a customer is worth says nothing about who it is. */
    private static Set<UUID> subjects(String topic, List<Event> events) {
        return events.stream()
                .filter(event -> event.topic().equals(topic) && !event.is("classified"))
                .map(Event::subject)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
