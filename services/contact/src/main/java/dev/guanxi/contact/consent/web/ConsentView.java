package dev.guanxi.contact.consent.web;

import dev.guanxi.contact.consent.Channel;
import dev.guanxi.contact.consent.Consent;
import dev.guanxi.contact.consent.Person;
import dev.guanxi.contact.consent.Source;
import dev.guanxi.contact.consent.Standing;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consent as the API shows it. */
@Schema(name = "Consent")
public record ConsentView(
        UUID id,

        @Schema(description = "The contact, or the customer who is a person.")
        UUID personId,

        Person.Kind personKind,
        @Schema(examples = "newsletter") String purpose,
        Channel channel,

        @Schema(description = "Only GRANTED lets anybody address the person.")
        Standing standing,

        @Nullable @Schema(description = "When the person said so.")
        Instant since,

        @Nullable @Schema(description = "How they said so.") Source source,

        @Nullable @Schema(description = "Version of the purpose's wording that they were shown.", examples = "1")
        Integer wording,

        @Nullable @Schema(description = "When it ends by itself; null for never.")
        Instant expiresAt,

        @Nullable @Schema(description = "The consent that holds instead, when the person was merged into another.")
        UUID mergedInto) {

    static ConsentView of(Consent consent) {
        var s = consent.state();
        return new ConsentView(
                consent.id(),
                s.personId(),
                s.personKind(),
                s.purpose(),
                s.channel(),
                s.standing(),
                s.since(),
                s.source(),
                s.wording(),
                s.expiresAt(),
                s.mergedInto());
    }
}
