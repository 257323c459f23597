package dev.guanxi.contact.fit;

import java.util.List;

/**
 * How well somebody fits.
 *
 * @param percent 0 to 100
 * @param offTarget less than half is met, or something that is required is not
 * @param met for each criterion, in its order, whether it is met
 */
record Score(int percent, boolean offTarget, List<Boolean> met) {
    /** From how many percent on somebody is on target. */
    static final int ON_TARGET = 50;
}
