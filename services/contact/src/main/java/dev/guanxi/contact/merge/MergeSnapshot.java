package dev.guanxi.contact.merge;

import jakarta.persistence.Embeddable;

/**
 * What the merged records were like, as JSON; goes when one of them is erased.
 *
 * @param survivorBefore the survivor's profile
 * @param survivorGiven the same as the merge left it
 * @param absorbedBefore states of those it took in, by their ids
 * @param fieldOutcomes a list of {@link FieldOutcome}
 */
@Embeddable
public record MergeSnapshot(String survivorBefore, String survivorGiven, String absorbedBefore, String fieldOutcomes) {}
