package dev.guanxi.contact.memory.web;

import dev.guanxi.contact.memory.HowKnown;
import dev.guanxi.contact.memory.Observation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A habit of a guest. */
public record NewPreference(
        @Nullable @Schema(description = "The customer who is meant; leave out when a contact is meant.")
        UUID customerId,

        @Nullable @Schema(description = "The contact who is meant; leave out when the customer is meant.")
        UUID contactId,

        @NotBlank
        @Size(max = 60)
        @Schema(
                description = "What it is about: the key of a suggested topic (`listPreferenceTopics`) or any other"
                        + " name.",
                examples = "seat")
        String topic,

        @NotNull @Valid Seen seen) {

    /** What was seen or heard. */
    @Schema(name = "Observation")
    public record Seen(
            @NotBlank @Size(max = 500) @Schema(examples = "靠近第二扇窗")
            String value,

            @NotNull @Schema(description = "Where it is known from.", examples = "OBSERVED")
            HowKnown howKnown,

            @NotNull @Schema(description = "The day on which it was.", examples = "2026-06-08")
            LocalDate observedOn,

            @Min(0) @Max(100) @Schema(description = "How sure one is, in percent.", examples = "90")
            int confidence,

            @Nullable @Schema(description = "The last day on which it can be counted on; leave out when there is none.")
            LocalDate validUntil) {

        Observation observation() {
            return new Observation(value.strip(), howKnown, observedOn, confidence, validUntil);
        }
    }
}
