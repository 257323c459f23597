package dev.guanxi.contact.fit;

import java.util.List;
import java.util.UUID;

/**
 * A fit with what it is made of.
 *
 * @param english what the definition is called
 * @param chinese the same in Chinese
 * @param number the definition's version
 * @param score the weight of the criteria that are met, of the weight of all, in percent
 * @param offTarget less than half is met, or something that is required is not
 */
public record ExplainedFit(
        UUID id,
        UUID prospectId,
        ProspectKind prospectKind,
        UUID definitionId,
        String english,
        String chinese,
        int number,
        int score,
        boolean offTarget,
        List<Part> criteria) {
    /** A criterion, and whether it is met. */
    public record Part(Criterion criterion, boolean met) {}
}
