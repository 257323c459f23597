package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a file of another calendar program holds.
 *
 * @param events single ones and series, in the order of the file
 * @param leftOut what could not be read
 */
record CalendarFile(List<Event> events, List<LeftOut> leftOut) {
    /** More does not come in at once. */
    static final int MOST = 2_000;

    /**
     * An event, and what takes the place of some of it.
     *
     * @param main the event itself
     * @param instead the others under the same name; none of a single one
     */
    record Event(FileEvent main, List<FileEvent> instead) {
        /** Which of a series do not come as the rule says, and whether they are called off; without such as never come. */
        Map<LocalDateTime, Boolean> out() {
            var slot = main.slot();
            var out = new TreeMap<LocalDateTime, Boolean>();
            if (slot.rule() == null) {
                return out;
            }
            main.excluded().forEach(time -> excluded(time).forEach(day -> out.put(day, true)));
            instead.forEach(other -> out.put(occurrence(other), other.manner().cancelled()));
            out.keySet().retainAll(coming(out.keySet()));
            return out;
        }

        /** Those of these that there would be. */
        private Set<LocalDateTime> coming(Set<LocalDateTime> days) {
            if (days.isEmpty()) {
                return Set.of();
            }
            var all = Recurrence.of(main.slot())
                    .between(Collections.min(days), Collections.max(days).plusSeconds(1));
            return all.size() < Recurrence.MOST
                    ? Set.copyOf(all)
                    : days.stream().filter(main.slot()::comes).collect(Collectors.toSet());
        }

        /** Some programs leave out the day on which one begins instead of its begin. */
        private List<LocalDateTime> excluded(FileTime time) {
            var slot = main.slot();
            var local = time.in(slot.zoneId());
            return time.day() && !slot.allDay()
                    ? Recurrence.of(slot).between(local, local.plusDays(1))
                    : List.of(local);
        }

        /** Which one it takes the place of, by the begin that the rule gives it. */
        LocalDateTime occurrence(FileEvent other) {
            var time = other.instead();
            if (time == null) {
                return other.slot().begin();
            }
            var local = time.in(main.slot().zoneId());
            return time.day() && !main.slot().allDay()
                    ? local.toLocalDate().atTime(main.slot().begin().toLocalTime())
                    : local;
        }
    }

    /**
     * Reads a file. One event that makes no sense is left out, with the reason; what is no calendar at all, or holds too
     * much, is refused.
     *
     * @param home where times are that name no zone, and in whose calendar days are
     */
    static CalendarFile read(byte[] bytes, Charset charset, ZoneId home) {
        var file = CalendarPart.of(ContentLine.of(bytes, charset));
        var parts = file.all("VEVENT").toList();
        ensureField(parts.size() <= MOST, "file", "calendar-file-too-many", MOST);
        var zones = new FileZones(file, home);
        var read = new ArrayList<FileEvent>();
        var leftOut = new ArrayList<LeftOut>();
        for (var part : parts) {
            try {
                read.add(FileEvent.of(part, zones));
            } catch (DomainException why) {
                leftOut.add(new LeftOut(part.line(), part.words("UID"), part.words("SUMMARY"), why));
            }
        }
        return new CalendarFile(together(read, leftOut), leftOut);
    }

    /** What takes the place of one of a series that is not in the file stands for itself. */
    private static List<Event> together(List<FileEvent> read, List<LeftOut> leftOut) {
        var mains = new HashMap<String, FileEvent>();
        read.stream().filter(event -> event.instead() == null).forEach(event -> mains.putIfAbsent(event.uid(), event));
        var others =
                read.stream().filter(event -> event.instead() != null).collect(Collectors.groupingBy(FileEvent::uid));
        var events = new ArrayList<Event>();
        for (var event : read) {
            var main = mains.get(event.uid());
            if (main == null) {
                events.add(new Event(event, List.of()));
            } else if (main.line() == event.line()) {
                events.add(new Event(event, others.getOrDefault(event.uid(), List.of())));
            } else if (event.instead() == null) {
                leftOut.add(LeftOut.of(event, new Invalid("line", "event-twice", main.line())));
            }
        }
        return events;
    }
}
