package dev.guanxi.sales.workday.web;

import dev.guanxi.sales.workday.WorkingCalendar;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A working calendar as the API shows it. */
@Schema(name = "WorkingCalendar")
public record WorkingCalendarView(UUID id, WorkingCalendarRequest plan, Instant createdAt) {
    static WorkingCalendarView of(WorkingCalendar calendar) {
        return new WorkingCalendarView(
                calendar.id(),
                WorkingCalendarRequest.of(calendar.plan()),
                calendar.state().createdAt());
    }
}
