package dev.guanxi.sales.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.guanxi.platform.icalendar.CalendarLines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Appointments as calendar programs read them: iCalendar (RFC 5545 with the names of RFC 7986). A series is one event with
 * its rule, the days that are left out, and an event for each that goes its own way; times are those of the clock on the
 * wall in a zone that the text itself explains.
 */
@ApplicationScoped
class CalendarText {
    /** How clocks were changed before is asked by nobody. */
    private static final int EARLIER = 1;

    /** A calendar has something in it (section 3.6), if only a zone. */
    private static final int FIRST_YEAR = 2020;

    private final ActivityCatalogue types;
    private final CalendarConfig config;

    CalendarText(ActivityCatalogue types, CalendarConfig config) {
        this.types = types;
        this.config = config;
    }

    /**
     * For whom it is written.
     *
     * @param name what the calendar is called
     * @param people what people are called, by the subjects of their tokens; who is not there is called by that
     * @param reader who is free when they declined; nobody's if null
     */
    record Heading(
            String name,
            Locale language,
            Map<String, String> people,
            @Nullable String reader) {}

    /** All of these in one text; what takes the place of one of a series belongs to that, when the series is there. */
    String of(Heading heading, Collection<Appointment> appointments) {
        var lines = new CalendarLines()
                .begin("VCALENDAR")
                .property("VERSION", "2.0")
                .property("PRODID", "-//Guanxi//sales//EN")
                .property("CALSCALE", "GREGORIAN")
                .property("METHOD", "PUBLISH")
                .words("NAME", heading.name())
                .words("X-WR-CALNAME", heading.name())
                .property("REFRESH-INTERVAL;VALUE=DURATION", "PT15M")
                .property("X-PUBLISHED-TTL", "PT15M");
        if (appointments.isEmpty()) {
            ZoneText.write(config.zone(), FIRST_YEAR, lines);
        }
        zones(appointments).forEach((zone, year) -> ZoneText.write(zone, year - EARLIER, lines));
        var series = appointments.stream()
                .filter(one -> one.plan().slot().rule() != null)
                .collect(toMap(Appointment::id, one -> one));
        var instead = appointments.stream()
                .filter(one -> isOf(one, series.keySet()))
                .collect(groupingBy(one -> Objects.requireNonNull(one.seriesId())));
        for (var one : appointments) {
            var text = new EventText(heading, types, lines);
            if (isOf(one, series.keySet())) {
                text.writeInstead(one, Objects.requireNonNull(series.get(one.seriesId())));
            } else {
                text.write(one, instead.getOrDefault(one.id(), List.of()));
            }
        }
        return lines.end("VCALENDAR").toString();
    }

    private static boolean isOf(Appointment one, Set<UUID> series) {
        return one.seriesId() != null && one.plan().slot().rule() == null && series.contains(one.seriesId());
    }

    /** The zones that must be explained, each with the first year of which something is said. */
    private static Map<ZoneId, Integer> zones(Collection<Appointment> appointments) {
        var zones = new TreeMap<ZoneId, Integer>(Comparator.comparing(ZoneId::getId));
        for (var one : appointments) {
            var slot = one.plan().slot();
            if (!slot.allDay() && !EventText.isUtc(slot.zone())) {
                zones.merge(slot.zoneId(), slot.begin().getYear(), Math::min);
            }
        }
        return zones;
    }
}
