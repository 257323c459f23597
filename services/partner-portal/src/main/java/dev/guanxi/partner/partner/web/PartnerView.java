package dev.guanxi.partner.partner.web;

import dev.guanxi.partner.partner.Partner;
import dev.guanxi.partner.partner.PartnerStanding;
import dev.guanxi.platform.fields.CustomValues;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner as the API shows it. */
@Schema(name = "Partner")
public record PartnerView(
        UUID id,
        PartnerRequest profile,
        PartnerStanding status,

        @Nullable @Schema(description = "Who looks after the partner.")
        String ownerId,

        @Nullable String team,
        Instant admittedAt) {

    static PartnerView of(Partner partner, @Nullable CustomValues custom) {
        var state = partner.state();
        return new PartnerView(
                partner.id(),
                PartnerRequest.of(partner.profile(), custom),
                state.status(),
                state.ownerId(),
                state.team(),
                state.admittedAt());
    }
}
