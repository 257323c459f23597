package dev.guanxi.sales.workday.web;

import dev.guanxi.sales.workday.DayKind;
import dev.guanxi.sales.workday.SpecialDay;
import dev.guanxi.sales.workday.WorkPlan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which days are worked at a place. */
@Schema(name = "WorkPlan")
public record WorkingCalendarRequest(
        @NotNull
        @Pattern(regexp = WorkPlan.PLACE)
        @Schema(
                description =
                        "A country (ISO 3166-1) or a part of one; it holds for parts without a calendar of their own.",
                examples = "CN")
        String place,

        @NotBlank @Size(max = 200) @Schema(examples = "中国大陆")
        String name,

        @NotNull
        @Size(max = 6)
        @Schema(description = "Days of the week that are free.", examples = "[\"SATURDAY\", \"SUNDAY\"]")
        List<@NotNull DayOfWeek> weekend,

        @NotNull
        @Size(max = 2000)
        @Schema(description = "Days that are otherwise: public holidays, and days worked in place of others (调休).")
        List<@Valid @NotNull Day> days) {

    /** A day that is otherwise than its day of the week. */
    @Schema(name = "SpecialDay")
    public record Day(
            @NotNull @Schema(examples = "2026-10-01") LocalDate day,
            @NotNull @Schema(examples = "HOLIDAY") DayKind kind,

            @NotBlank @Size(max = 100) @Schema(examples = "国庆节")
            String name) {
        static Day of(SpecialDay day) {
            return new Day(day.day(), day.kind(), day.name());
        }

        SpecialDay special() {
            return new SpecialDay(day, kind, name);
        }
    }

    WorkPlan plan() {
        return new WorkPlan(
                place, name.strip(), weekend, days.stream().map(Day::special).toList());
    }

    static WorkingCalendarRequest of(WorkPlan plan) {
        return new WorkingCalendarRequest(
                plan.place(),
                plan.name(),
                plan.weekend(),
                plan.days().stream().map(Day::of).toList());
    }
}
