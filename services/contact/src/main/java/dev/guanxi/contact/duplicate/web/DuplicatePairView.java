package dev.guanxi.contact.duplicate.web;

import dev.guanxi.contact.duplicate.DuplicatePair;
import dev.guanxi.contact.duplicate.PairStatus;
import dev.guanxi.contact.matching.Verdict;
import dev.guanxi.contact.merge.RecordKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pair as the API shows it. */
@Schema(name = "DuplicatePair")
public record DuplicatePairView(
        UUID id,
        @Schema(description = "What the two are.") RecordKind kind,
        PairStatus status,
        DuplicatePair.Side one,
        DuplicatePair.Side other,

        @Schema(description = "The probability that they are the same, from 0 to 1.", examples = "0.998711")
        BigDecimal score,

        @Schema(description = "The logarithm of the odds, base 2; the list is in this order.", examples = "9.597")
        BigDecimal bits,

        @Schema(description = "SAME from a score of .98, POSSIBLE from .2.")
        Verdict verdict,

        Instant foundAt,

        @Nullable @Schema(description = "Why somebody said that they are not.", examples = "Father and son.")
        String reason,

        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static DuplicatePairView of(DuplicatePair pair) {
        return new DuplicatePairView(
                pair.id(),
                pair.kind(),
                pair.status(),
                pair.one(),
                pair.other(),
                pair.score(),
                pair.bits(),
                pair.verdict(),
                pair.foundAt(),
                pair.reason(),
                pair.decidedBy(),
                pair.decidedAt());
    }
}
