package dev.guanxi.service.businesshours;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessHoursTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, 16, 2026-11-24T17:00", // to the last minute of a day, not the first of the next
        "2026-11-23T09:00, 1,  2026-11-23T10:00",
        "2026-11-23T16:00, 2,  2026-11-24T10:00",
        "2026-11-23T03:00, 1,  2026-11-23T10:00", // before anybody is there
        "2026-11-23T17:00, 1,  2026-11-24T10:00", // when all have just left
        "2026-11-27T16:00, 2,  2026-11-30T10:00", // over the weekend
        "2026-11-28T12:00, 8,  2026-11-30T17:00", // from within the weekend
        "2026-11-23T09:00, 80, 2026-12-04T17:00",
    })
    void aGoalIsReachedWhenSoMuchTimeHasCounted(LocalDateTime from, int hours, LocalDateTime expected) {
        var end = eightHours(Set.of(), Map.of()).plus(at(SHANGHAI, from), Duration.ofHours(hours));

        assertThat(end).isEqualTo(at(SHANGHAI, expected));
    }

    @Test
    void lunchDoesNotCount() {
        var hours = new BusinessHours(SHANGHAI, workdays("09:00-12:00", "13:00-18:00"), Set.of(), Map.of());
        var monday = at(SHANGHAI, "2026-11-23T11:30");

        assertThat(hours.plus(monday, Duration.ofMinutes(45))).isEqualTo(at(SHANGHAI, "2026-11-23T13:15"));
        assertThat(hours.between(monday, at(SHANGHAI, "2026-11-23T12:40"))).isEqualTo(Duration.ofMinutes(30));
        assertThat(hours.plus(at(SHANGHAI, "2026-11-23T12:30"), Duration.ofHours(5)))
                .isEqualTo(at(SHANGHAI, "2026-11-23T18:00"));
    }

    @Test
    void holidaysDoNotCountButTheDaysThatMakeUpForThemDo() {
        var hours = eightHours(
                days("2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"),
                Map.of(LocalDate.parse("2026-10-10"), FRIDAY));

        assertThat(hours.plus(at(SHANGHAI, "2026-09-30T16:00"), Duration.ofHours(2)))
                .isEqualTo(at(SHANGHAI, "2026-10-08T10:00"));
        assertThat(hours.plus(at(SHANGHAI, "2026-10-09T16:00"), Duration.ofHours(2)))
                .isEqualTo(at(SHANGHAI, "2026-10-10T10:00"));
    }

    @Test
    void theClockHangsWhereWeWork() {
        var here = eightHours(Set.of(), Map.of());
        var there = new BusinessHours(BERLIN, workdays("09:00-17:00"), Set.of(), Map.of());
        var moment = Instant.parse("2026-11-23T01:00:00Z");

        assertThat(here.plus(moment, Duration.ofHours(1))).isEqualTo(Instant.parse("2026-11-23T02:00:00Z"));
        assertThat(there.plus(moment, Duration.ofHours(1))).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    void aDayOfTheWeekCanHaveHoursOfItsOwn() {
        var week = new EnumMap<>(workdays("09:00-17:00"));
        week.put(SATURDAY, List.of(Opening.of("10:00-12:00")));
        var hours = new BusinessHours(SHANGHAI, week, Set.of(), Map.of());

        assertThat(hours.plus(at(SHANGHAI, "2026-11-27T16:00"), Duration.ofHours(4)))
                .isEqualTo(at(SHANGHAI, "2026-11-30T10:00"));
    }

    @Test
    void theHourThatIsLeftOutInSpringDoesNotCount() {
        var hours = new BusinessHours(BERLIN, Map.of(SUNDAY, List.of(Opening.of("00:00-24:00"))), Set.of(), Map.of());

        assertThat(hours.between(at(BERLIN, "2026-03-29T00:00"), at(BERLIN, "2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(hours.plus(at(BERLIN, "2026-03-29T01:00"), Duration.ofHours(2)))
                .isEqualTo(at(BERLIN, "2026-03-29T04:00"));
    }

    @Test
    void theHourThatComesTwiceInAutumnCountsTwice() {
        var hours = new BusinessHours(BERLIN, Map.of(SUNDAY, List.of(Opening.of("02:00-02:30"))), Set.of(), Map.of());
        var before = at(BERLIN, "2026-10-25T00:00");

        assertThat(hours.between(before, at(BERLIN, "2026-10-26T00:00"))).isEqualTo(Duration.ofHours(1));
        assertThat(hours.plus(before, Duration.ofMinutes(30))).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(hours.plus(before, Duration.ofMinutes(31))).isEqualTo(Instant.parse("2026-10-25T01:01:00Z"));
    }

    @Test
    void officeHoursAreAsLongOnTheDayTheClocksChange() {
        var everyDay = Stream.of(DayOfWeek.values())
                .collect(Collectors.toMap(Function.identity(), _ -> List.of(Opening.of("09:00-17:00"))));
        var hours = new BusinessHours(BERLIN, everyDay, Set.of(), Map.of());

        assertThat(hours.plus(at(BERLIN, "2026-03-28T09:00"), Duration.ofHours(16)))
                .isEqualTo(at(BERLIN, "2026-03-29T17:00"));
        assertThat(hours.plus(at(BERLIN, "2026-10-24T09:00"), Duration.ofHours(16)))
                .isEqualTo(at(BERLIN, "2026-10-25T17:00"));
    }

    @Test
    void nothingCountsBackwards() {
        var hours = eightHours(Set.of(), Map.of());
        var monday = at(SHANGHAI, "2026-11-23T09:00");

        assertThat(hours.plus(monday, Duration.ZERO)).isEqualTo(monday);
        assertThat(hours.between(monday, monday)).isZero();
        assertThat(hours.between(monday, monday.minusSeconds(3600))).isZero();
    }

    @Test
    void secondsCount() {
        var hours = eightHours(Set.of(), Map.of());
        var almost = at(SHANGHAI, "2026-11-23T16:59").plusMillis(30_500);

        assertThat(hours.plus(almost, Duration.ofSeconds(30)))
                .isEqualTo(at(SHANGHAI, "2026-11-24T09:00").plusMillis(500));
        assertThat(hours.between(almost, at(SHANGHAI, "2026-11-23T18:00"))).isEqualTo(Duration.ofMillis(29_500));
    }

    @Test
    void hoursThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new BusinessHours(SHANGHAI, Map.of(), Set.of(), Map.of()))
                .hasMessageContaining("nothing would ever be due");
        assertThatThrownBy(
                        () -> new BusinessHours(SHANGHAI, workdays("09:00-12:00", "11:00-18:00"), Set.of(), Map.of()))
                .hasMessageContaining("overlap");
        assertThatThrownBy(
                        () -> new BusinessHours(SHANGHAI, workdays("09:00-24:00", "11:00-18:00"), Set.of(), Map.of()))
                .hasMessageContaining("overlap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "09:00", "9-17", "17:00-09:00", "09:00-09:00", "09:00-25:00"})
    void openingHoursThatCannotBeReadAreRefused(String text) {
        assertThatThrownBy(() -> Opening.of(text)).isInstanceOf(RuntimeException.class);
    }

    private static BusinessHours eightHours(Set<LocalDate> holidays, Map<LocalDate, DayOfWeek> makeUpDays) {
        return new BusinessHours(SHANGHAI, workdays("09:00-17:00"), holidays, makeUpDays);
    }

    private static Map<DayOfWeek, List<Opening>> workdays(String... openings) {
        var day = Stream.of(openings).map(Opening::of).toList();
        return Map.of(MONDAY, day, TUESDAY, day, WEDNESDAY, day, THURSDAY, day, FRIDAY, day);
    }

    private static Set<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).collect(Collectors.toSet());
    }

    private static Instant at(ZoneId zone, String wall) {
        return at(zone, LocalDateTime.parse(wall));
    }

    private static Instant at(ZoneId zone, LocalDateTime wall) {
        return wall.atZone(zone).toInstant();
    }
}
