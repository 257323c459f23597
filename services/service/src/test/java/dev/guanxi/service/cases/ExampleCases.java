package dev.guanxi.service.cases;

import static dev.guanxi.service.TestClock.at;
import static dev.guanxi.service.cases.Priority.HIGH;
import static dev.guanxi.service.cases.Priority.LOW;
import static dev.guanxi.service.cases.Priority.NORMAL;
import static dev.guanxi.service.cases.Priority.URGENT;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.service.businesshours.BusinessHours;
import dev.guanxi.service.businesshours.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cases that open on a Monday at nine, where business days have eight hours. */
final class ExampleCases {
    static final String MONDAY_9 = "2026-11-23T09:00";
    static final Map<Priority, Duration> GOALS = Map.of(
            URGENT,
            Duration.ofHours(4),
            HIGH,
            Duration.ofHours(8),
            NORMAL,
            Duration.ofHours(16),
            LOW,
            Duration.ofHours(40));
    static final ServiceLevel LEVEL = new ServiceLevel(eightHoursADay(), GOALS);

    private ExampleCases() {}

    static Case opened(Priority priority) {
        var report = new CaseReport(
                Ids.next(), Ids.next(), null, null, "Wang: it does not heat", "Call Wang back", CustomValues.NOTHING);
        return Case.open(
                "CS-2026-000001",
                report,
                Ownership.of("lee", "/service/centre"),
                priority,
                CaseClock.start(at(MONDAY_9), priority, LEVEL));
    }

    static BusinessHours eightHoursADay() {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .forEach(day -> week.put(day, List.of(Opening.of("09:00-17:00"))));
        return new BusinessHours(ZoneId.of("Asia/Shanghai"), week, Set.of(), Map.of());
    }
}
