package dev.guanxi.contact.task;

import dev.guanxi.platform.icalendar.CalendarLines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Days on which something is to be done, as programs subscribe to them: iCalendar (RFC 5545 with the names of RFC 7986).
 * They are events of whole days that leave people free; to-dos are ignored by most programs that subscribe.
 */
final class CalendarText {
    /** One day's duty; its version tells a program that it was put off. */
    record Entry(UUID id, long version, LocalDate on, String title) {}

    private CalendarText() {}

    static String of(String name, List<Entry> entries, Instant now) {
        var lines = new CalendarLines()
                .begin("VCALENDAR")
                .property("VERSION", "2.0")
                .property("PRODID", "-//Guanxi//contact//EN")
                .property("METHOD", "PUBLISH")
                .words("NAME", name)
                .words("X-WR-CALNAME", name)
                .property("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        entries.forEach(entry -> add(entry, now, lines));
        return lines.end("VCALENDAR").toString();
    }

    private static void add(Entry entry, Instant now, CalendarLines lines) {
        lines.begin("VEVENT")
                .property("UID", entry.id())
                .moment("DTSTAMP", now)
                .property("SEQUENCE", entry.version())
                .property("DTSTART;VALUE=DATE", CalendarLines.day(entry.on()))
                .property("DTEND;VALUE=DATE", CalendarLines.day(entry.on().plusDays(1)))
                .words("SUMMARY", entry.title())
                .property("TRANSP", "TRANSPARENT")
                .end("VEVENT");
    }
}
