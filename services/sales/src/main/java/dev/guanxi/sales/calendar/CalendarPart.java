package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a calendar file between BEGIN and END: an event, a zone, an alarm. What cannot be read in it is told when
 * somebody asks for it, so that one such part spoils none of the others.
 */
final class CalendarPart {
    /** A calendar, an event, its alarm: nothing lies deeper than this by far. */
    private static final int DEEPEST = 10;

    private final String name;
    private final int line;
    private final List<ContentLine> lines = new ArrayList<>();
    private final List<CalendarPart> parts = new ArrayList<>();
    private @Nullable Invalid spoilt;

    private CalendarPart(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /** A whole file, which may hold several calendars; refuses what is none. */
    static CalendarPart of(List<ContentLine.Raw> raw) {
        ensureField(
                !raw.isEmpty() && raw.getFirst().text().strip().equalsIgnoreCase("BEGIN:VCALENDAR"),
                "file",
                "calendar-file-unreadable");
        var file = new CalendarPart("FILE", 1);
        var open = new ArrayDeque<CalendarPart>(List.of(file));
        raw.forEach(one -> take(one, open));
        while (open.size() > 1) {
            open.pop().spoil(new Invalid("line", "event-unfinished"));
        }
        return file;
    }

    private static void take(ContentLine.Raw raw, Deque<CalendarPart> open) {
        var text = raw.text().strip().toUpperCase(Locale.ROOT);
        var here = open.getFirst();
        if (text.startsWith("BEGIN:")) {
            ensureField(open.size() < DEEPEST, "file", "calendar-file-unreadable");
            var part = new CalendarPart(text.substring("BEGIN:".length()), raw.number());
            here.parts.add(part);
            open.push(part);
        } else if (text.startsWith("END:")) {
            close(text.substring("END:".length()), open);
        } else {
            here.take(raw);
        }
    }

    /** What was begun within and not ended is not whole; an end of nothing is passed over. */
    private static void close(String name, Deque<CalendarPart> open) {
        if (open.stream().noneMatch(part -> part.name.equals(name))) {
            return;
        }
        while (!open.getFirst().name.equals(name)) {
            open.pop().spoil(new Invalid("line", "event-unfinished"));
        }
        open.pop();
    }

    private void take(ContentLine.Raw raw) {
        try {
            lines.add(raw.read());
        } catch (Invalid malformed) {
            spoil(malformed);
        }
    }

    private void spoil(Invalid why) {
        spoilt = spoilt == null ? why : spoilt;
    }

    int line() {
        return line;
    }

    /** Refuses a part that was not read as a whole. */
    void ensureWhole() {
        if (spoilt != null) {
            throw spoilt;
        }
    }

    /** The parts of a kind within this one, however deep. */
    Stream<CalendarPart> all(String kind) {
        return parts.stream()
                .flatMap(part -> Stream.concat(part.name.equals(kind) ? Stream.of(part) : Stream.of(), part.all(kind)));
    }

    Optional<ContentLine> first(String property) {
        return every(property).findFirst();
    }

    Stream<ContentLine> every(String property) {
        return lines.stream().filter(one -> one.name().equals(property));
    }

    /** All that it says itself. */
    String text() {
        return lines.stream().map(one -> one.name() + ":" + one.value()).collect(Collectors.joining("\n"));
    }

    /** The words of a property; null when it has none. */
    @Nullable
    String words(String property) {
        return first(property)
                .map(ContentLine::words)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .orElse(null);
    }
}
