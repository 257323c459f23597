package dev.guanxi.sales.calendar;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time as a calendar file says it.
 *
 * @param local by the clock on the wall of its zone; midnight of a day
 * @param day whether it is a whole day
 */
record FileTime(LocalDateTime local, ZoneId zone, boolean day) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** One of the values of a line; what names no zone floats, and is where its reader is. */
    static FileTime of(String value, ContentLine line, FileZones zones) {
        var text = value.strip();
        try {
            if (line.isOf("VALUE", "DATE") || text.length() == "uuuuMMdd".length()) {
                var day = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
                return new FileTime(day.atStartOfDay(), zones.home(), true);
            }
            if (text.endsWith("Z")) {
                return new FileTime(LocalDateTime.parse(text.substring(0, text.length() - 1), TIME), UTC, false);
            }
            var name = line.parameter("TZID");
            var local = LocalDateTime.parse(text, TIME);
            return new FileTime(local, name == null ? zones.home() : zones.of(name, local.getYear()), false);
        } catch (DateTimeException _) {
            throw new Invalid("line", "event-time-malformed", text);
        }
    }

    boolean isUtc() {
        return zone.equals(UTC);
    }

    Instant instant() {
        return local.atZone(zone).toInstant();
    }

    /** What the clock on the wall shows there then; of a day its midnight, wherever. */
    LocalDateTime in(ZoneId other) {
        return day || zone.equals(other) ? local : LocalDateTime.ofInstant(instant(), other);
    }

    /** The same moment as people at home say it, where that says the same moment. */
    FileTime at(ZoneId home) {
        var there = new FileTime(in(home), home, day);
        return there.instant().equals(instant()) ? there : this;
    }
}
