package dev.guanxi.contact.memory.web;

import dev.guanxi.contact.memory.HowKnown;
import dev.guanxi.contact.memory.Preference;
import dev.guanxi.contact.memory.PreferenceStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A preference as the API shows it. */
@Schema(name = "Preference")
public record PreferenceView(
        UUID id,
        UUID customerId,

        @Nullable @Schema(description = "The person; absent when the customer is meant.")
        UUID contactId,

        @Schema(examples = "seat") String topic,
        @Schema(examples = "靠近第二扇窗") String value,
        HowKnown howKnown,
        LocalDate observedOn,

        @Schema(description = "When it was last seen to hold.")
        LocalDate confirmedOn,

        @Schema(description = "In percent.", examples = "90")
        int confidence,

        @Nullable LocalDate validUntil,

        @Schema(description = "Who noted it.", examples = "ann")
        String notedBy,

        PreferenceStanding standing,

        @Nullable @Schema(description = "The preference that holds instead.")
        UUID replacedBy,

        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {

    static PreferenceView of(Preference preference) {
        var s = preference.state();
        return new PreferenceView(
                preference.id(),
                s.customerId(),
                s.contactId(),
                s.topic(),
                s.value(),
                s.howKnown(),
                s.observedOn(),
                s.confirmedOn(),
                s.confidence(),
                s.validUntil(),
                s.notedBy(),
                s.standing(),
                s.replacedBy(),
                s.ownerId(),
                s.team(),
                s.createdAt());
    }
}
