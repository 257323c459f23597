package dev.guanxi.sales.lead.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.sales.lead.LeadCapture;
import dev.guanxi.sales.lead.LeadIntake;
import dev.guanxi.sales.lead.LeadProfile;
import dev.guanxi.sales.lead.LeadSource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Captures whoever answers a campaign. A response that says whose lead it is came from here already;
 * any other is captured, whatever its event is called: in a compacted topic the first may be gone.
 */
@Singleton
class ResponseConsumer extends ReactionConsumer<ResponseConsumer.Response> {
    /** What we read of marketing's response. */
    record Response(
            @Nullable UUID campaignId,
            @Nullable String company,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String interest,
            @Nullable String status,
            @Nullable UUID leadId,
            @Nullable String team) {

        /** One that lies in marketing's recycle bin makes no lead until it is back. */
        boolean isRemoved() {
            return "REMOVED".equals(status);
        }

        LeadCapture capture(UUID response) {
            var profile = new LeadProfile(company, givenName, familyName, email, phone, interest);
            return new LeadCapture(LeadSource.CAMPAIGN, profile, campaignId, response);
        }
    }

    private final LeadIntake leads;

    ResponseConsumer(ObjectMapper json, LeadIntake leads) {
        super("sales-responses", "crm.marketing.response", Response.class, json);
        this.leads = leads;
    }

    @Override
    protected Uni<Void> on(Event event, Response response) {
        if (event.is("person-erased")) {
            return leads.forgetResponse(event.subject());
        }
        var capture = response.capture(event.subject());
        return response.isRemoved()
                        || response.leadId() != null
                        || capture.profile().isEmpty()
                ? Uni.createFrom().voidItem()
                : leads.captureOnce(event.subject(), capture, response.team());
    }

    @Override
    protected Uni<Void> onErasure(Event event) {
        return leads.forgetResponse(event.subject());
    }
}
