package dev.guanxi.contact.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody has or had.
 *
 * @param since first day; null when nobody knows
 * @param until last day; null while it is held
 */
public record HeldRole(
        DecisionRole role,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    boolean isHeld() {
        return until == null;
    }

    HeldRole until(LocalDate last) {
        return new HeldRole(role, since, last);
    }
}
