package dev.guanxi.contact.jointplan;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.task.Recurrence;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * From when until when a plan holds, both days included, and every how many months it is looked at again.
 */
@Embeddable
public record Term(LocalDate validFrom, LocalDate validUntil, int reviewMonths) {
    /** The longest plan, in years: farther nobody sees. */
    private static final int LONGEST = 20;

    void check() {
        ensureField(validUntil.isAfter(validFrom), "validUntil", "plan-ends-early");
        ensureField(!validUntil.isAfter(validFrom.plusYears(LONGEST)), "validUntil", "plan-too-long", LONGEST);
    }

    /** The days on which both look at what was reached; the last is the last day. */
    List<LocalDate> reviewsOn() {
        var first = validFrom.plusMonths(reviewMonths);
        return first.isBefore(validUntil)
                ? Stream.concat(
                                new Recurrence(first, reviewMonths).allUntil(validUntil.minusDays(1)).stream(),
                                Stream.of(validUntil))
                        .toList()
                : List.of(validUntil);
    }
}
