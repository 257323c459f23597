package dev.guanxi.sales.quota.web;

import dev.guanxi.sales.quota.Quota;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quota as the API shows it. */
@Schema(name = "Quota")
public record QuotaView(UUID id, QuotaRequest profile, Instant createdAt) {
    static QuotaView of(Quota quota) {
        return new QuotaView(
                quota.id(), QuotaRequest.of(quota.profile()), quota.state().createdAt());
    }
}
