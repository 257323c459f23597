package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event of a calendar file (VEVENT) as far as an appointment has a place for it. Who is asked to come stays behind:
 * who takes over a calendar invites nobody.
 *
 * @param line where it begins in the file
 * @param instead the occurrence of the series with the same name whose place it takes; null of a single one or a series
 * @param excluded occurrences that do not take place
 * @param type key of an activity type, as our own programs write; null when the file says none
 */
record FileEvent(
        int line,
        String uid,
        @Nullable FileTime instead,
        Slot slot,
        List<FileTime> excluded,
        Words words,
        Scene scene,
        List<Integer> reminders,
        @Nullable String type,
        Manner manner) {

    /** Nobody plans anything before or after. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_PLACE = 500;
    private static final int LONGEST_NOTES = 5_000;
    private static final int MOST_REMINDERS = 5;
    private static final long EARLIEST_REMINDER = 40_320;
    private static final Set<String> CLOSED = Set.of("PRIVATE", "CONFIDENTIAL");

    /**
     * What people wrote.
     *
     * @param shortened whether something was longer than is kept
     */
    record Words(
            @Nullable String title,
            @Nullable String place,
            @Nullable String notes,
            boolean shortened) {}

    /**
     * How it is meant.
     *
     * @param cancelled whether it was called off
     */
    record Manner(boolean confidential, boolean blocking, boolean cancelled) {}

    /** Reads an event; refuses what would become something else than it says. */
    static FileEvent of(CalendarPart part, FileZones zones) {
        part.ensureWhole();
        ensureField(
                part.every("RDATE").findAny().isEmpty()
                        && part.every("EXRULE").findAny().isEmpty()
                        && part.every("RRULE").count() < 2,
                "line",
                "event-more-dates");
        var instead = part.first("RECURRENCE-ID");
        ensureField(instead.filter(line -> line.parameter("RANGE") != null).isEmpty(), "line", "event-range");
        var words = words(part);
        return new FileEvent(
                part.line(),
                uid(part),
                instead.map(line -> FileTime.of(line.value(), line, zones)).orElse(null),
                slot(part, zones),
                excluded(part, zones),
                words,
                scene(part, words.place()),
                reminders(part),
                part.words(EventText.TYPE),
                manner(part));
    }

    private static Words words(CalendarPart part) {
        var title = part.words("SUMMARY");
        var place = part.words("LOCATION");
        var notes = part.words("DESCRIPTION");
        return new Words(
                cut(title, LONGEST_TITLE),
                cut(place, LONGEST_PLACE),
                cut(notes, LONGEST_NOTES),
                length(title) > LONGEST_TITLE || length(place) > LONGEST_PLACE || length(notes) > LONGEST_NOTES);
    }

    private static int length(@Nullable String words) {
        return words == null ? 0 : words.length();
    }

    private static @Nullable String cut(@Nullable String words, int longest) {
        return words == null || words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }

    /** What has no name of its own is known by all that it says, so that it is known again. */
    static String uid(CalendarPart part) {
        return Objects.requireNonNullElseGet(
                part.words("UID"),
                () -> UUID.nameUUIDFromBytes(part.text().getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    private static Slot slot(CalendarPart part, FileZones zones) {
        var rule = part.words("RRULE");
        var begin = time(part, "DTSTART", zones).orElseThrow(() -> new Invalid("line", "event-without-begin"));
        var end = time(part, "DTEND", zones).orElse(null);
        if (rule == null && begin.isUtc()) {
            begin = begin.at(zones.home());
        }
        var year = begin.local().getYear();
        ensureField(year >= FIRST_YEAR && year <= LAST_YEAR, "line", "event-time-malformed", begin.local());
        var zone = begin.zone();
        return new Slot(begin.local(), end(part, begin, end, zone), zone.getId(), begin.day(), rule).checked();
    }

    private static Optional<FileTime> time(CalendarPart part, String property, FileZones zones) {
        return part.first(property).map(line -> FileTime.of(line.value(), line, zones));
    }

    /** What has no length takes a day, when it is one, or else a minute. */
    private static LocalDateTime end(CalendarPart part, FileTime begin, @Nullable FileTime end, ZoneId zone) {
        var duration = part.words("DURATION");
        var last = end != null
                ? end.in(zone)
                : duration == null
                        ? begin.local()
                        : begin.local().plus(days(duration)).plus(rest(duration));
        if (!last.equals(begin.local())) {
            return last;
        }
        return begin.day() ? last.plusDays(1) : last.plusMinutes(1);
    }

    private static Period days(String duration) {
        try {
            var date = duration.split("T", 2)[0];
            return date.equals("P") || date.equals("+P") ? Period.ZERO : Period.parse(date);
        } catch (DateTimeException _) {
            throw new Invalid("line", "event-time-malformed", duration);
        }
    }

    private static Duration rest(String duration) {
        try {
            var time = duration.split("T", 2);
            return time.length == 1 ? Duration.ZERO : Duration.parse("PT" + time[1]);
        } catch (DateTimeException _) {
            throw new Invalid("line", "event-time-malformed", duration);
        }
    }

    private static List<FileTime> excluded(CalendarPart part, FileZones zones) {
        var excluded = part.every("EXDATE")
                .flatMap(line -> Stream.of(line.value().split(",", -1)).map(value -> FileTime.of(value, line, zones)))
                .toList();
        ensureField(excluded.size() <= Recurrence.MOST, "line", "rule-too-much", Recurrence.MOST);
        return excluded;
    }

    /** Coordinates that are none are left out; the rest is worth having. */
    private static Scene scene(CalendarPart part, @Nullable String place) {
        try {
            var pair = Objects.requireNonNullElse(part.words("GEO"), "").split(";", -1);
            var latitude = pair.length == 2 ? Double.parseDouble(pair[0].strip()) : Double.NaN;
            var longitude = pair.length == 2 ? Double.parseDouble(pair[1].strip()) : Double.NaN;
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                    ? new Scene(place, latitude, longitude)
                    : new Scene(place, null, null);
        } catch (NumberFormatException _) {
            return new Scene(place, null, null);
        }
    }

    /** Minutes before the begin; what rings otherwise is not kept. */
    private static List<Integer> reminders(CalendarPart part) {
        return part.all("VALARM")
                .flatMap(alarm -> alarm.first("TRIGGER").stream())
                .filter(trigger -> !trigger.isOf("RELATED", "END") && !trigger.isOf("VALUE", "DATE-TIME"))
                .flatMap(trigger -> before(trigger.value().strip()))
                .distinct()
                .limit(MOST_REMINDERS)
                .toList();
    }

    private static Stream<Integer> before(String trigger) {
        try {
            var length = trigger.replaceFirst("^[+-]", "");
            var minutes = days(length).getDays() * 1_440L + rest(length).toMinutes();
            var ahead = trigger.startsWith("-") || minutes == 0;
            return ahead && minutes <= EARLIEST_REMINDER ? Stream.of((int) minutes) : Stream.of();
        } catch (Invalid _) {
            return Stream.of();
        }
    }

    private static Manner manner(CalendarPart part) {
        var closed = Objects.requireNonNullElse(part.words("CLASS"), "PUBLIC");
        var free = "TRANSPARENT".equalsIgnoreCase(part.words("TRANSP"))
                || "FREE".equalsIgnoreCase(part.words("X-MICROSOFT-CDO-BUSYSTATUS"));
        return new Manner(
                CLOSED.stream().anyMatch(closed::equalsIgnoreCase),
                !free,
                "CANCELLED".equalsIgnoreCase(part.words("STATUS")));
    }

    /** What it becomes; what has no subject is called by its type. */
    AppointmentPlan plan(String kind) {
        return new AppointmentPlan(
                kind,
                Objects.requireNonNullElse(words.title(), kind),
                slot,
                scene,
                new Links(null, null, null, null),
                List.of(),
                reminders,
                manner.confidential(),
                manner.blocking(),
                words.notes());
    }
}
