package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.DomainException.RuleBroken;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sees of a quote who has its link.
 *
 * @param document what was sent; null once it is withdrawn
 */
@Schema(name = "LinkedQuote")
public record LinkedQuote(
        LinkState state,
        @Schema(examples = "QU-2026-000042") String number,
        @Schema(examples = "1") int edition,
        @Nullable Instant answeredAt,
        @Nullable Document document) {
    /** What was sent; refused once it is withdrawn. */
    public Document readable() {
        if (document == null) {
            throw new RuleBroken("quote-withdrawn", number);
        }
        return document;
    }
}
