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

/** What people say of themselves in forms on the web and in other answers to campaigns, once they are known here. */
@Singleton
class ResponseOriginConsumer extends SourceConsumer<ResponseOriginConsumer.Response> {
    /** What we read of a response. */
    record Response(
            @Nullable String channel,
            @Nullable UUID customerId,
            @Nullable UUID contactId,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Instant recordedAt)
            implements Reached {}

    ResponseOriginConsumer(ObjectMapper json, Hearing hearing) {
        super("contact-response-origins", "crm.marketing.response", Response.class, json, hearing);
    }

    @Override
    List<Said> said(Event event, Response response) {
        return response.said(values -> told(event, response, values));
    }

    private static Told told(Event event, Response response, Map<ProfileField, String> values) {
        var source = "WEB_FORM".equals(response.channel()) ? ValueSource.WEB_FORM : ValueSource.CAMPAIGN;
        var at = response.recordedAt() == null ? event.time() : response.recordedAt();
        return new Told(source, at, event.subject().toString(), event.subject(), values);
    }
}
