package dev.guanxi.commerce.partner.messaging;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Keeps the tiers of partners, which decide their prices. */
@Singleton
class PartnerConsumer extends ReplicaConsumer<PartnerConsumer.Partner> {
    /** What we read of partner-portal's partner. */
    record Partner(@Nullable String tier) {
        /** One that lies in the recycle bin of partners has no tier until it is back. */
        @JsonCreator
        static Partner of(@Nullable String tier, @Nullable String status) {
            return new Partner("REMOVED".equals(status) ? null : tier);
        }
    }

    PartnerConsumer(ObjectMapper json) {
        super("commerce-partners", "crm.partner.partner", "partner", Partner.class, json);
    }
}
