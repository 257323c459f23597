package dev.guanxi.contact.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * Days on which something is to be done, as programs subscribe to them: iCalendar (RFC 5545 with the names of RFC 7986).
 * They are events of whole days that leave people free; to-dos are ignored by most programs that subscribe.
 */
final class CalendarText {
    /** In octets, without the end of the line. */
    private static final int LONGEST_LINE = 75;

    private static final String END_OF_LINE = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** One day's duty; its version tells a program that it was put off. */
    record Entry(UUID id, long version, LocalDate on, String title) {}

    private CalendarText() {}

    static String of(String name, List<Entry> entries, Instant now) {
        var calendar = new CalendarText();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Guanxi//contact//EN");
        calendar.line("METHOD:PUBLISH");
        calendar.line("NAME:" + escaped(name));
        calendar.line("X-WR-CALNAME:" + escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        entries.forEach(entry -> calendar.event(entry, now));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Entry entry, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + entry.id());
        line("DTSTAMP:" + MOMENT.format(now));
        line("SEQUENCE:" + entry.version());
        line("DTSTART;VALUE=DATE:" + DAY.format(entry.on()));
        line("DTEND;VALUE=DATE:" + DAY.format(entry.on().plusDays(1)));
        line("SUMMARY:" + escaped(entry.title()));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Long ones are folded, never within a character. */
    private void line(String content) {
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
    }
}
