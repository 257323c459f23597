package dev.guanxi.contact.expectation.web;

import dev.guanxi.contact.expectation.Better;
import dev.guanxi.contact.expectation.Expectation;
import dev.guanxi.contact.expectation.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An expectation as the API shows it. */
@Schema(name = "Expectation")
public record ExpectationView(
        UUID id,
        UUID customerId,
        String topic,
        String unit,
        Better better,
        BigDecimal expected,
        @Nullable String note,
        Standing standing,
        @Nullable BigDecimal promised,

        @Nullable @Schema(description = "Why nothing is promised.")
        String reason,

        @Nullable BigDecimal delivered,
        @Nullable Instant deliveredAt,

        @Nullable
        @Schema(
                description = "How much better what came is than what was promised, in the unit; negative when it"
                        + " falls short.",
                examples = "-1")
        BigDecimal promiseGap,

        @Nullable @Schema(description = "The same against what was expected.", examples = "-2")
        BigDecimal expectationGap,

        @Schema(description = "Less came than was promised.")
        boolean missed,

        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {

    static ExpectationView of(Expectation expectation) {
        var s = expectation.state();
        return new ExpectationView(
                expectation.id(),
                s.customerId(),
                s.topic(),
                s.unit(),
                s.better(),
                s.expected(),
                s.note(),
                s.standing(),
                s.promised(),
                s.reason(),
                s.delivered(),
                s.deliveredAt(),
                s.promiseGap(),
                s.expectationGap(),
                s.missed(),
                s.ownerId(),
                s.team(),
                s.createdAt());
    }
}
