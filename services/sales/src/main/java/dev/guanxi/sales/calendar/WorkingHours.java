package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When somebody works, where they are.
 *
 * @param place by whose working calendar they have days off; Saturday and Sunday where it has none
 */
public record WorkingHours(String person, ZoneId zone, String place, LocalTime dayBegin, LocalTime dayEnd) {
    WorkingHours checked() {
        ensureField(dayEnd.isAfter(dayBegin), "dayEnd", "day-ends-early");
        return this;
    }
}
