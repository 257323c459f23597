package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.icalendar.CalendarLines;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something comes again, by the clock on the wall of its place: a weekly meeting at nine is at nine in
 * summer and in winter. Days that a month or a year has not, such as 29 February, are left out (RFC 5545, section 3.3.10).
 * What it says without end is only ever looked at within some time.
 */
final class Recurrence {
    /** More of one series nobody looks at at once; a series that says how many it has ends here at the latest. */
    static final int MOST = 1_000;

    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final Set<String> PARTS = Set.of(
            "FREQ",
            "INTERVAL",
            "COUNT",
            "UNTIL",
            "BYDAY",
            "BYMONTHDAY",
            "BYMONTH",
            "BYYEARDAY",
            "BYWEEKNO",
            "BYSETPOS",
            "WKST");
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMdd['T'HHmmss]")
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 23)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 59)
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 59)
            .toFormatter(Locale.ROOT);
    private static final int LAST_YEAR = 2200;

    private final LocalDateTime first;
    private final Recur<LocalDateTime> days;
    private final @Nullable LocalDateTime until;
    private final boolean counted;

    private Recurrence(LocalDateTime first, Recur<LocalDateTime> days, @Nullable LocalDateTime until, boolean counted) {
        this.first = first;
        this.days = days;
        this.until = until;
        this.counted = counted;
    }

    /** The rule of a slot that has one, or a refusal. */
    static Recurrence of(Slot slot) {
        var rule = Objects.requireNonNull(slot.rule());
        var parts = parts(rule);
        ensureField(FREQUENCIES.contains(parts.getOrDefault("FREQ", "")), "rule", "rule-frequency", rule);
        ensureField(!(parts.containsKey("COUNT") && parts.containsKey("UNTIL")), "rule", "rule-malformed", rule);
        var until = parts.remove("UNTIL");
        sayDay(parts, slot.begin());
        return new Recurrence(
                slot.begin(),
                read(rule, parts),
                until == null ? null : until(rule, until, slot.zoneId()),
                parts.containsKey("COUNT"));
    }

    private static TreeMap<String, String> parts(String rule) {
        var parts = new TreeMap<String, String>();
        for (var part : rule.toUpperCase(Locale.ROOT).split(";", -1)) {
            var pair = part.split("=", 2);
            ensureField(
                    pair.length == 2 && PARTS.contains(pair[0]) && parts.put(pair[0], pair[1]) == null,
                    "rule",
                    "rule-malformed",
                    rule);
        }
        return parts;
    }

    /** Says which day of the month is meant where the rule leaves that to the first day, so that none is made up. */
    private static void sayDay(TreeMap<String, String> parts, LocalDateTime first) {
        var free = parts.keySet().stream().noneMatch(Set.of("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO")::contains);
        if (free && "MONTHLY".equals(parts.get("FREQ"))) {
            parts.put("BYMONTHDAY", String.valueOf(first.getDayOfMonth()));
        }
        if (free && "YEARLY".equals(parts.get("FREQ"))) {
            parts.putIfAbsent("BYMONTH", String.valueOf(first.getMonthValue()));
            parts.put("BYMONTHDAY", String.valueOf(first.getDayOfMonth()));
        }
    }

    private static Recur<LocalDateTime> read(String rule, TreeMap<String, String> parts) {
        var ordered = new ArrayList<String>();
        ordered.add("FREQ=" + parts.get("FREQ"));
        parts.forEach((name, value) -> {
            if (!name.equals("FREQ")) {
                ordered.add(name + "=" + value);
            }
        });
        try {
            var recur = new Recur<LocalDateTime>(String.join(";", ordered));
            ensureField(recur.getInterval() < MOST && recur.getCount() <= MOST, "rule", "rule-too-much", MOST);
            return recur;
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new Invalid("rule", "rule-malformed", rule);
        }
    }

    /** A day means all of it; a moment of UTC is meant as the clock shows it then at the place. */
    private static LocalDateTime until(String rule, String text, ZoneId zone) {
        try {
            var utc = text.endsWith("Z");
            var time = LocalDateTime.parse(utc ? text.substring(0, text.length() - 1) : text, TIME);
            return utc ? time.atZone(ZoneId.of("UTC")).withZoneSameInstant(zone).toLocalDateTime() : time;
        } catch (DateTimeException _) {
            throw new Invalid("rule", "rule-malformed", rule);
        }
    }

    /** When it begins within some time, the earliest first; never more than {@link #MOST}. */
    List<LocalDateTime> between(LocalDateTime from, LocalDateTime to) {
        var end = until != null && until.isBefore(to) ? until.plusSeconds(1) : to;
        return from.isBefore(end)
                ? days.getDates(first, from, end, MOST).stream()
                        .filter(day -> !day.isBefore(from) && day.isBefore(end) && !day.isBefore(first))
                        .sorted()
                        .distinct()
                        .toList()
                : List.of();
    }

    /** When it begins for the last time; null when it has no end that could be known. */
    @Nullable
    LocalDateTime last() {
        if (until == null && !counted) {
            return null;
        }
        var all = between(first, until == null ? LocalDateTime.of(LAST_YEAR, 1, 1, 0, 0) : until.plusSeconds(1));
        return all.isEmpty() ? first : all.getLast();
    }

    /** The same rule, ending before a day. */
    static String endingBefore(String rule, LocalDateTime day) {
        var parts = parts(rule);
        parts.remove("COUNT");
        parts.put("UNTIL", DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").format(day.minusSeconds(1)));
        return said(parts);
    }

    /** The same rule with so many fewer, where it says how many. */
    static String less(String rule, int fewer) {
        var parts = parts(rule);
        parts.computeIfPresent("COUNT", (_, count) -> String.valueOf(Integer.parseInt(count) - fewer));
        return said(parts);
    }

    /**
     * The rule of a slot as other programs read it: its end is said as a moment, or of whole days as a day, as RFC 5545
     * wants it (section 3.3.10), whichever way it was said here.
     */
    static String written(Slot slot) {
        var rule = Objects.requireNonNull(slot.rule());
        var parts = parts(rule);
        parts.computeIfPresent("UNTIL", (_, text) -> {
            var until = until(rule, text, slot.zoneId());
            return slot.allDay() ? CalendarLines.day(until.toLocalDate()) : CalendarLines.utc(slot.at(until));
        });
        return said(parts);
    }

    private static String said(TreeMap<String, String> parts) {
        var said = new StringBuilder("FREQ=").append(parts.get("FREQ"));
        parts.forEach((name, value) -> {
            if (!name.equals("FREQ")) {
                said.append(';').append(name).append('=').append(value);
            }
        });
        return said.toString();
    }
}
