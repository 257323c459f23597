package dev.guanxi.contact.task;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a task comes again: every so many days, weeks, months or years, counted from the first.
 *
 * @param first the day of the first, whatever those that followed were put off to
 * @param until the last day it may be due; null: no end
 */
@Embeddable
@Schema(name = "TaskRepetition", description = "That a task comes again when it is done or skipped.")
public record Repetition(
        @Column(name = "repeat_every") @Schema(description = "Every so many units.", examples = "3")
        int every,

        @Enumerated(EnumType.STRING) @Column(name = "repeat_unit") @Schema(examples = "MONTH")
        RepeatUnit unit,

        @Column(name = "repeat_first") @Schema(description = "The day of the first, from which is counted.")
        LocalDate first,

        @Column(name = "repeat_until") @Nullable @Schema(description = "The last day it may be due; left out: no end.")
        LocalDate until) {

    void check() {
        ensureField(until == null || !until.isBefore(first), "repeat.until", "task-repeat-ends-early");
    }

    /** The day after one that is closed; what would have been before today is not made up for. */
    Optional<LocalDate> after(LocalDate due, LocalDate today) {
        var yesterday = today.minusDays(1);
        var next = new Recurrence(first, every, unit.unit()).nextAfter(due.isBefore(yesterday) ? yesterday : due);
        return until != null && next.isAfter(until) ? Optional.empty() : Optional.of(next);
    }
}
