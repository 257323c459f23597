package dev.guanxi.sales.quote;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the customer said of a quote.
 *
 * @param answerName who said it; null once that person is forgotten
 * @param answerNoted the person of ours who took it down; null where the customer did it with the link
 */
@Embeddable
public record Answer(
        @Nullable String answerName,
        @Nullable String answerRemark,
        @Nullable String answerNoted,
        Instant answeredAt) {
    Answer withoutPerson() {
        return new Answer(null, null, answerNoted, answeredAt);
    }
}
