package dev.guanxi.contact.notification.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.notification.NotificationService;
import dev.guanxi.contact.notification.Told;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what any service tells into the inboxes of those whom it is for. */
@Singleton
class NotificationConsumer implements EventConsumer {
    private static final Set<String> TOPICS = Stream.of(
                    "contact", "sales", "marketing", "service", "partner", "commerce", "insight")
            .map("crm.%s.notification"::formatted)
            .collect(Collectors.toUnmodifiableSet());

    /** What we read of a notice. */
    record Notice(
            @Nullable String person,
            @Nullable String team,
            @Nullable String role,
            String kind,
            String importance,
            String recordKind,
            UUID recordId,
            @Nullable UUID customerId,
            Texts texts,
            String dedupe) {
        /** The same in English and 中文. */
        record Texts(String english, String chinese) {}
    }

    private final NotificationService service;
    private final ObjectMapper json;

    NotificationConsumer(NotificationService service, ObjectMapper json) {
        this.service = service;
        this.json = Event.tolerant(json);
    }

    @Override
    public String name() {
        return "contact-notifications";
    }

    @Override
    public Set<String> topics() {
        return TOPICS;
    }

    @Override
    public Uni<Void> onAll(List<Event> events) {
        return service.tell(events.stream()
                .filter(event -> event.is("raised") && !event.erased())
                .map(event -> told(event, event.read(Notice.class, json)))
                .toList());
    }

    private static Told told(Event event, Notice notice) {
        return new Told(
                event.id(),
                event.topic().split("\\.", -1)[1],
                notice.person(),
                notice.team(),
                notice.role(),
                notice.kind(),
                notice.importance(),
                new Told.About(notice.recordKind(), notice.recordId()),
                notice.customerId(),
                new Told.Texts(notice.texts().english(), notice.texts().chinese()),
                notice.dedupe(),
                event.time());
    }
}
