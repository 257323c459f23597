package dev.guanxi.contact.origin.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.origin.Hearing;
import dev.guanxi.contact.origin.ProfileField;
import dev.guanxi.contact.origin.Told;
import dev.guanxi.contact.origin.ValueSource;
import dev.guanxi.platform.events.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What leads say of the customers and contacts that sales made of them. */
@Singleton
class LeadOriginConsumer extends SourceConsumer<LeadOriginConsumer.Lead> {
    /** What we read of a lead. */
    record Lead(
            @Nullable String number,
            @Nullable String source,
            @Nullable UUID customerId,
            @Nullable UUID contactId,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Instant createdAt)
            implements Reached {}

    LeadOriginConsumer(ObjectMapper json, Hearing hearing) {
        super("contact-lead-origins", "crm.sales.lead", Lead.class, json, hearing);
    }

    @Override
    List<Said> said(Event event, Lead lead) {
        return lead.said(values -> told(event, lead, values));
    }

    /** What somebody corrects was said when they corrected it. */
    private static Told told(Event event, Lead lead, Map<ProfileField, String> values) {
        var at = event.is("changed") || lead.createdAt() == null ? event.time() : lead.createdAt();
        return new Told(source(String.valueOf(lead.source())), at, lead.number(), event.subject(), values);
    }

    private static ValueSource source(String source) {
        return switch (source) {
            case "WEB_FORM" -> ValueSource.WEB_FORM;
            case "CAMPAIGN" -> ValueSource.CAMPAIGN;
            default -> ValueSource.LEAD;
        };
    }
}
