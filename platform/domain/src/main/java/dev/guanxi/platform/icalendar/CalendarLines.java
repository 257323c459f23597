package dev.guanxi.platform.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes iCalendar (RFC 5545): lines end as it says, long ones are folded, and what people wrote is escaped. */
public final class CalendarLines {
    /** In octets, without the end of the line (section 3.1). */
    private static final int LONGEST_LINE = 75;

    private static final String END_OF_LINE = "\r\n";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    public CalendarLines begin(String component) {
        return line("BEGIN:" + component);
    }

    public CalendarLines end(String component) {
        return line("END:" + component);
    }

    /**
     * A property of which nothing need be escaped.
     *
     * @param name also its parameters: {@code DTSTART;VALUE=DATE}
     */
    public CalendarLines property(String name, Object value) {
        return line(name + ":" + value);
    }

    /** What people wrote; no property where they wrote nothing. */
    public CalendarLines words(String name, @Nullable String words) {
        return words == null || words.isBlank() ? this : line(name + ":" + escaped(words));
    }

    public CalendarLines moment(String name, Instant moment) {
        return property(name, MOMENT.format(moment));
    }

    public static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /** By the clock on the wall. */
    public static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }

    public static String utc(Instant moment) {
        return MOMENT.format(moment);
    }

    /** As a value of the type TEXT (section 3.3.11). */
    public static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** As the value of a parameter, within quotes, in which there is no way to write a quote (section 3.2). */
    public static String quoted(String words) {
        return '"' + words.replace('"', '\'').replaceAll("\\p{Cntrl}", " ") + '"';
    }

    /** One line of content, which is folded between characters, never within one. */
    public CalendarLines line(String content) {
        var octets = 0;
        for (int i = 0; i < content.length(); i += Character.charCount(content.codePointAt(i))) {
            var character = Character.toString(content.codePointAt(i));
            var length = character.getBytes(UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append(END_OF_LINE).append(' ');
                octets = 1;
            }
            text.append(character);
            octets += length;
        }
        text.append(END_OF_LINE);
        return this;
    }

    /** All that was written. */
    @Override
    public String toString() {
        return text.toString();
    }
}
