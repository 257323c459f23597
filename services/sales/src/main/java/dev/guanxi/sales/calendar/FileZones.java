package dev.guanxi.sales.calendar;

import com.ibm.icu.util.TimeZone;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Knows which zone a calendar file means by a name: one of the IANA time zone database, as most programs write; one of
 * those with a path before it; one of Windows (by the table of Unicode CLDR); or any other name that the file explains,
 * which then is a zone whose clocks show the same at that time, the reader's own if it is one.
 */
final class FileZones {
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** So many days apart clocks are compared, for two years: closer than any two rules differ. */
    private static final int STEP = 5;

    private static final int YEARS = 2;

    private final ZoneId home;
    private final Map<String, CalendarPart> explained = new HashMap<>();
    private final Map<String, ZoneId> found = new HashMap<>();

    /**
     * Those of a file.
     *
     * @param home where times are that name no zone
     */
    FileZones(CalendarPart file, ZoneId home) {
        this.home = home;
        file.all("VTIMEZONE").forEach(zone -> zone.first("TZID").ifPresent(id -> explained.put(id.value(), zone)));
    }

    ZoneId home() {
        return home;
    }

    /** The zone that is meant; refuses a name that neither anybody knows nor the file explains. */
    ZoneId of(String name, int year) {
        return found.computeIfAbsent(
                name,
                _ -> known(name)
                        .or(() -> windows(name))
                        .or(() -> Optional.ofNullable(explained.get(name)).flatMap(part -> explained(part, year)))
                        .orElseThrow(() -> new Invalid("line", "event-zone-unknown", name)));
    }

    /** Also what has the path of a program before it: {@code /mozilla.org/20050126_1/Europe/Berlin}. */
    private static Optional<ZoneId> known(String name) {
        return Stream.iterate(name.strip(), rest -> rest.contains("/"), rest -> rest.substring(rest.indexOf('/') + 1))
                .filter(KNOWN::contains)
                .findFirst()
                .or(() -> Optional.of(name.strip()).filter(KNOWN::contains))
                .map(ZoneId::of);
    }

    private static Optional<ZoneId> windows(String name) {
        return Optional.ofNullable(TimeZone.getIDForWindowsID(name.strip(), null))
                .filter(KNOWN::contains)
                .map(ZoneId::of);
    }

    private Optional<ZoneId> explained(CalendarPart part, int year) {
        var said = Optional.ofNullable(part.words("X-LIC-LOCATION")).flatMap(FileZones::known);
        if (said.isPresent()) {
            return said;
        }
        var changes = changes(part, year);
        return changes.isEmpty()
                ? Optional.empty()
                : Stream.concat(Stream.of(home), places())
                        .filter(zone -> showsTheSame(zone, changes, year))
                        .findFirst();
    }

    /** Places on earth, in the order of their names. */
    private static Stream<ZoneId> places() {
        return KNOWN.stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted(Comparator.naturalOrder())
                .map(ZoneId::of);
    }

    private static boolean showsTheSame(ZoneId zone, TreeMap<Instant, ZoneOffset> changes, int year) {
        var begin = LocalDateTime.of(year, 1, 1, 12, 0).toInstant(ZoneOffset.UTC);
        var end = begin.plus(Duration.ofDays(365L * YEARS));
        return Stream.iterate(begin, time -> time.isBefore(end), time -> time.plus(Duration.ofDays(STEP)))
                .allMatch(time -> changes.floorEntry(time) instanceof Map.Entry<Instant, ZoneOffset> entry
                        && zone.getRules().getOffset(time).equals(entry.getValue()));
    }

    /** From which moments on clocks are how far from UTC, from the year before on. */
    private static TreeMap<Instant, ZoneOffset> changes(CalendarPart part, int year) {
        var changes = new TreeMap<Instant, ZoneOffset>();
        Stream.concat(part.all("STANDARD"), part.all("DAYLIGHT"))
                .forEach(observance -> onsets(observance, year).forEach(changes::put));
        return changes;
    }

    private static Map<Instant, ZoneOffset> onsets(CalendarPart observance, int year) {
        try {
            observance.ensureWhole();
            var before = offset(observance, "TZOFFSETFROM");
            var after = offset(observance, "TZOFFSETTO");
            var onsets = new HashMap<Instant, ZoneOffset>();
            times(observance, year).forEach(time -> onsets.put(time.toInstant(before), after));
            return onsets;
        } catch (DomainException | DateTimeException _) {
            return Map.of();
        }
    }

    private static ZoneOffset offset(CalendarPart observance, String property) {
        return ZoneOffset.of(Objects.requireNonNullElse(observance.words(property), ""));
    }

    private static List<LocalDateTime> times(CalendarPart observance, int year) {
        var begin = LocalDateTime.parse(Objects.requireNonNullElse(observance.words("DTSTART"), ""), TIME);
        var rule = observance.words("RRULE");
        var times = new ArrayList<LocalDateTime>(List.of(begin));
        observance
                .every("RDATE")
                .flatMap(line -> Stream.of(line.value().split(",", -1)))
                .forEach(text -> times.add(LocalDateTime.parse(text.strip(), TIME)));
        if (rule != null) {
            times.addAll(yearly(begin, rule, year));
        }
        return times;
    }

    /** A rule may have begun centuries ago; what counts is the years around. */
    private static List<LocalDateTime> yearly(LocalDateTime begin, String rule, int year) {
        var near = begin.getYear() < year - 1 ? begin.withYear(year - 1) : begin;
        var from = near.equals(begin) || !rule.contains("BYDAY") ? near : near.withDayOfMonth(1);
        var slot = new Slot(from, from.plusHours(1), "UTC", false, rule);
        return Recurrence.of(slot).between(from, LocalDateTime.of(year + YEARS + 1, 1, 1, 0, 0));
    }
}
