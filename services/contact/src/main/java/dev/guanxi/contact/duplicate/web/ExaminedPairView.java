package dev.guanxi.contact.duplicate.web;

import dev.guanxi.contact.duplicate.ExaminedPair;
import dev.guanxi.contact.matching.Contribution;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pair with what speaks for it and against it. */
@Schema(name = "ExaminedPair")
public record ExaminedPairView(
        DuplicatePairView pair,

        @Schema(description = "Aspect by aspect; empty when one of the two is gone by now.")
        List<Contribution> explanation) {
    static ExaminedPairView of(ExaminedPair examined) {
        return new ExaminedPairView(DuplicatePairView.of(examined.pair()), examined.explanation());
    }
}
