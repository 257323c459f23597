package dev.guanxi.sales.calendar;

import dev.guanxi.platform.icalendar.CalendarLines;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When clocks are changed in a zone, for programs that do not know it by name (VTIMEZONE, RFC 5545, section 3.6.5). What
 * has a rule that holds for good is said by a rule, which is read off the days on which clocks change by the wall; all
 * else day by day.
 */
final class ZoneText {
    /** So many years a rule is looked at to see what is the same in all of them. */
    private static final int YEARS = 40;

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxxx", Locale.ROOT);

    private final ZoneId zone;
    private final ZoneRules rules;
    private final CalendarLines lines;

    private ZoneText(ZoneId zone, CalendarLines lines) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.lines = lines;
    }

    /** Writes what holds from the beginning of a year on. */
    static void write(ZoneId zone, int fromYear, CalendarLines lines) {
        lines.begin("VTIMEZONE").property("TZID", zone).property("X-LIC-LOCATION", zone);
        new ZoneText(zone, lines).write(LocalDate.of(fromYear, 1, 1).atStartOfDay());
        lines.end("VTIMEZONE");
    }

    private void write(LocalDateTime from) {
        var begin = rules.getOffset(from);
        observance(from, begin, begin, null);
        var start = from.toInstant(begin);
        var known = rules.getTransitions().stream()
                .filter(change -> change.getInstant().isAfter(start))
                .toList();
        known.forEach(this::write);
        var year = Stream.of(rules.getTransitions())
                .filter(all -> !all.isEmpty())
                .map(all -> all.getLast().getDateTimeBefore().getYear() + 1)
                .reduce(from.getYear(), Math::max);
        rules.getTransitionRules().forEach(rule -> write(rule, year));
    }

    private void write(ZoneOffsetTransition change) {
        observance(change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter(), null);
    }

    private void write(ZoneOffsetTransitionRule rule, int year) {
        var changes = IntStream.range(year, year + YEARS)
                .mapToObj(rule::createTransition)
                .toList();
        var pattern = pattern(
                changes.stream().map(ZoneOffsetTransition::getDateTimeBefore).toList());
        if (pattern == null) {
            changes.forEach(this::write);
        } else {
            var first = changes.getFirst();
            observance(first.getDateTimeBefore(), first.getOffsetBefore(), first.getOffsetAfter(), pattern);
        }
    }

    private void observance(LocalDateTime at, ZoneOffset before, ZoneOffset after, @Nullable String rule) {
        var kind = rules.isDaylightSavings(at.toInstant(before)) ? "DAYLIGHT" : "STANDARD";
        lines.begin(kind).property("DTSTART", CalendarLines.local(at));
        if (rule != null) {
            lines.property("RRULE", rule);
        }
        lines.property("TZOFFSETFROM", offset(before))
                .property("TZOFFSETTO", offset(after))
                .words("TZNAME", NAME.format(at.toInstant(before).atZone(zone)))
                .end(kind);
    }

    private static String offset(ZoneOffset offset) {
        return OFFSET.format(offset);
    }

    /** What these days of consecutive years have in common; null when no rule says it. */
    private static @Nullable String pattern(List<LocalDateTime> times) {
        if (differ(times.stream().map(time -> time.getMonth()))
                || differ(times.stream().map(LocalDateTime::toLocalTime))) {
            return null;
        }
        var days = times.stream().map(LocalDateTime::toLocalDate).toList();
        var first = days.getFirst();
        var rule = "FREQ=YEARLY;BYMONTH=" + first.getMonthValue();
        if (!differ(days.stream().map(LocalDate::getDayOfMonth))) {
            return rule + ";BYMONTHDAY=" + first.getDayOfMonth();
        }
        return differ(days.stream().map(LocalDate::getDayOfWeek)) ? null : ofWeekday(rule, days);
    }

    private static boolean differ(Stream<?> values) {
        return values.distinct().limit(2).count() > 1;
    }

    private static @Nullable String ofWeekday(String rule, List<LocalDate> days) {
        var weekday = days.getFirst().getDayOfWeek().name().substring(0, 2);
        if (days.stream().allMatch(day -> day.getDayOfMonth() + 7 > day.lengthOfMonth())) {
            return rule + ";BYDAY=-1" + weekday;
        }
        if (!differ(days.stream().map(ZoneText::week))) {
            return rule + ";BYDAY=" + week(days.getFirst()) + weekday;
        }
        var dates = days.stream()
                .mapToInt(LocalDate::getDayOfMonth)
                .sorted()
                .distinct()
                .toArray();
        var week = IntStream.range(dates[0], dates[0] + 7)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        return dates[dates.length - 1] < dates[0] + 7 ? rule + ";BYMONTHDAY=" + week + ";BYDAY=" + weekday : null;
    }

    private static int week(LocalDate day) {
        return (day.getDayOfMonth() - 1) / 7 + 1;
    }
}
