package dev.guanxi.contact.elsewhere.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.elsewhere.RemovedElsewhere;
import dev.guanxi.contact.elsewhere.RemovedElsewhere.Whereabouts;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps which records of other services lie in their recycle bins. */
@Singleton
class RemovedElsewhereConsumer implements EventConsumer {
    /** What we read of any of them. */
    record Kept(@Nullable String status) {
        boolean isRemoved() {
            return "REMOVED".equals(status);
        }
    }

    private final RemovedElsewhere removed;
    private final ObjectMapper json;

    RemovedElsewhereConsumer(RemovedElsewhere removed, ObjectMapper json) {
        this.removed = removed;
        this.json = Event.tolerant(json);
    }

    @Override
    public String name() {
        return "contact-removed-elsewhere";
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                "crm.commerce.product",
                "crm.marketing.campaign",
                "crm.marketing.response",
                "crm.partner.deal",
                "crm.partner.partner",
                "crm.sales.appointment",
                "crm.sales.document",
                "crm.sales.lead",
                "crm.sales.opportunity",
                "crm.sales.quote",
                "crm.service.case",
                "crm.service.installed-product");
    }

    /** What was said before changes nothing. */
    @Override
    public boolean bearsRepetition() {
        return true;
    }

    @Override
    public Uni<Void> onAll(List<Event> events) {
        Map<UUID, Whereabouts> said = new LinkedHashMap<>();
        Set<UUID> erased = new LinkedHashSet<>();
        for (var event : events) {
            if (event.erased()) {
                erased.add(event.subject());
            } else {
                said.merge(event.subject(), whereabouts(event), RemovedElsewhereConsumer::newer);
            }
        }
        return removed.take(List.copyOf(said.values())).chain(() -> removed.forget(erased));
    }

    private Whereabouts whereabouts(Event event) {
        return new Whereabouts(
                event.subject(), event.sequence(), event.read(Kept.class, json).isRemoved());
    }

    private static Whereabouts newer(Whereabouts one, Whereabouts other) {
        return one.sequence() > other.sequence() ? one : other;
    }
}
