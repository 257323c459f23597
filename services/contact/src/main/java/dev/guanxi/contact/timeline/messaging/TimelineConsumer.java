package dev.guanxi.contact.timeline.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.timeline.Entry;
import dev.guanxi.contact.timeline.Timeline;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts what every service tells of customers on their timelines, a batch at a time. */
@Singleton
class TimelineConsumer implements EventConsumer {
    private static final Map<String, Class<? extends Fact>> FACTS = Map.ofEntries(
            Map.entry("crm.commerce.order", OrderFact.class),
            Map.entry("crm.contact.expectation", ExpectationFact.class),
            Map.entry("crm.insight.customer-value", ValueFact.class),
            Map.entry("crm.marketing.response", ResponseFact.class),
            Map.entry("crm.partner.deal", DealFact.class),
            Map.entry("crm.sales.appointment", AppointmentFact.class),
            Map.entry("crm.sales.call", CallFact.class),
            Map.entry("crm.sales.document", DocumentFact.class),
            Map.entry("crm.sales.lead", LeadFact.class),
            Map.entry("crm.sales.opportunity", OpportunityFact.class),
            Map.entry("crm.service.case", CaseFact.class));

    private final Timeline timeline;
    private final ObjectMapper json;

    TimelineConsumer(Timeline timeline, ObjectMapper json) {
        this.timeline = timeline;
        this.json = Event.tolerant(json);
    }

    @Override
    public String name() {
        return "contact-timeline";
    }

    @Override
    public Set<String> topics() {
        return FACTS.keySet();
    }

    @Override
    public Uni<Void> onAll(List<Event> events) {
        var entries = new LinkedHashMap<UUID, Entry>();
        for (var event : events) {
            if (!event.erased() && FACTS.get(event.topic()) instanceof Class<? extends Fact> fact) {
                event.read(fact, json).entries(event).forEach(entry -> entries.putIfAbsent(entry.id(), entry));
            }
        }
        return timeline.put(List.copyOf(entries.values()))
                .chain(() -> timeline.forget(subjects(events, TimelineConsumer::forgets)))
                .chain(() -> timeline.erase(subjects(events, Event::erased)));
    }

    /** A person whom the record speaks of is erased; the record stays. */
    private static boolean forgets(Event event) {
        return event.is("person-erased") || event.is("depersonalised");
    }

    private static Set<UUID> subjects(List<Event> events, Predicate<Event> which) {
        return events.stream().filter(which).map(Event::subject).collect(Collectors.toSet());
    }
}
