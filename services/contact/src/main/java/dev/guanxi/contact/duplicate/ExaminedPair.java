package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.matching.Contribution;
import java.util.List;

/**
 * Two records that may be the same, and what speaks for it and against it now.
 *
 * @param explanation in the order in which people read it; empty when one of the two is gone by now
 */
public record ExaminedPair(DuplicatePair pair, List<Contribution> explanation) {}
