package dev.guanxi.contact.fit.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.fit.LeadFits;
import dev.guanxi.platform.events.ReplicaConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what criteria look at of sales' leads, and holds them against the definitions. */
@Singleton
class LeadConsumer extends ReplicaConsumer<LeadConsumer.Lead> {
    /** What we keep of a lead; nothing of a name. */
    record Lead(
            @Nullable String status,
            @Nullable String source,
            @Nullable String company,
            @Nullable String industry,
            @Nullable String country,
            @Nullable String city,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String interest,
            @Nullable String ownerId,
            @Nullable String team) {}

    private final LeadFits fits;

    LeadConsumer(ObjectMapper json, LeadFits fits) {
        super("contact-lead-prospects", "crm.sales.lead", "lead_prospect", Lead.class, json);
        this.fits = fits;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> subjects) {
        return fits.sweep(subjects);
    }
}
