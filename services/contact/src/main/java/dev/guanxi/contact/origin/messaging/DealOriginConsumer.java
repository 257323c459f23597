package dev.guanxi.contact.origin.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.contact.origin.Hearing;
import dev.guanxi.contact.origin.ProfileField;
import dev.guanxi.contact.origin.Told;
import dev.guanxi.contact.origin.ValueSource;
import dev.guanxi.platform.events.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What partners say of the companies they register deals with; their person there is nobody we know by an id. */
@Singleton
class DealOriginConsumer extends SourceConsumer<DealOriginConsumer.Deal> {
    /** What we read of a deal. */
    record Deal(
            @Nullable String number,
            @Nullable UUID customerId,
            @Nullable String company,
            @Nullable String website,
            @Nullable Instant registeredAt) {}

    DealOriginConsumer(ObjectMapper json, Hearing hearing) {
        super("contact-deal-origins", "crm.partner.deal", Deal.class, json, hearing);
    }

    @Override
    List<Said> said(Event event, Deal deal) {
        if (deal.customerId() == null) {
            return List.of();
        }
        var values = new Values()
                .with(ProfileField.NAME, deal.company())
                .with(ProfileField.WEBSITE, deal.website())
                .all();
        var at = deal.registeredAt() == null ? event.time() : deal.registeredAt();
        var told = new Told(ValueSource.PARTNER, at, deal.number(), event.subject(), values);
        return List.of(new Said(RecordKind.CUSTOMER, deal.customerId(), told));
    }
}
