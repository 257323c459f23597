package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.contact.ContactRow;
import dev.guanxi.contact.matching.Contribution;
import dev.guanxi.contact.matching.Verdict;
import java.util.List;

/**
 * A contact that may be the same person as another.
 *
 * @param sameAs what the two have quite in common
 * @param score the probability that they are the same, from 0 to 1
 * @param explanation what led to it
 */
public record ContactLookalike(
        ContactRow contact, List<Likeness> sameAs, double score, Verdict verdict, List<Contribution> explanation) {}
