package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.icalendar.CalendarLines.quoted;

import dev.guanxi.platform.icalendar.CalendarLines;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One appointment as a VEVENT. */
final class EventText {
    /** Under which our own programs find again what calendar programs have no word for. */
    static final String TYPE = "X-GUANXI-TYPE";

    private static final Set<String> UTC = Set.of("UTC", "Etc/UTC", "Z", "Zulu", "Etc/Zulu", "Etc/UCT", "UCT");

    private final CalendarText.Heading heading;
    private final ActivityCatalogue types;
    private final CalendarLines lines;

    EventText(CalendarText.Heading heading, ActivityCatalogue types, CalendarLines lines) {
        this.heading = heading;
        this.types = types;
        this.lines = lines;
    }

    static boolean isUtc(String zone) {
        return UTC.contains(zone);
    }

    /**
     * A single one, or a series.
     *
     * @param instead what takes the place of some of it, and is written as well
     */
    void write(Appointment one, List<Appointment> instead) {
        var slot = one.plan().slot();
        lines.begin("VEVENT");
        head(one, one.seriesId() == null ? one.uid() : one.id().toString());
        if (slot.rule() != null) {
            lines.property("RRULE", Recurrence.written(slot));
            var left = new HashSet<>(one.details().skipped());
            instead.forEach(other ->
                    left.remove(Objects.requireNonNull(other.seriesBegin()).toString()));
            left.stream().sorted().forEach(day -> time("EXDATE", slot, LocalDateTime.parse(day)));
        }
        rest(one);
        lines.end("VEVENT");
    }

    /** One that takes the place of an occurrence of a series, which is written as well. */
    void writeInstead(Appointment one, Appointment series) {
        lines.begin("VEVENT");
        head(one, series.uid());
        time("RECURRENCE-ID", series.plan().slot(), Objects.requireNonNull(one.seriesBegin()));
        rest(one);
        lines.end("VEVENT");
    }

    private void head(Appointment one, String uid) {
        var slot = one.plan().slot();
        lines.property("UID", CalendarLines.escaped(uid))
                .moment("DTSTAMP", one.changedAt())
                .moment("CREATED", one.createdAt())
                .moment("LAST-MODIFIED", one.changedAt())
                .property("SEQUENCE", one.version());
        time("DTSTART", slot, slot.begin());
        time("DTEND", slot, slot.end());
    }

    private void time(String name, Slot slot, LocalDateTime time) {
        if (slot.allDay()) {
            lines.property(name + ";VALUE=DATE", CalendarLines.day(time.toLocalDate()));
        } else if (isUtc(slot.zone())) {
            lines.property(name, CalendarLines.local(time) + "Z");
        } else {
            lines.property(name + ";TZID=" + slot.zone(), CalendarLines.local(time));
        }
    }

    private void rest(Appointment one) {
        var plan = one.plan();
        lines.words("SUMMARY", plan.title())
                .words("DESCRIPTION", plan.notes())
                .words("LOCATION", plan.scene().place());
        if (plan.scene().spot() instanceof Spot spot) {
            lines.property("GEO", "%s;%s".formatted(spot.latitude(), spot.longitude()));
        }
        lines.words("CATEGORIES", types.name(plan.type(), heading.language()))
                .property(TYPE, CalendarLines.escaped(plan.type()))
                .property("CLASS", plan.confidential() ? "CONFIDENTIAL" : "PUBLIC")
                .property("STATUS", "CONFIRMED")
                .property("TRANSP", plan.blocking() && !declined(one) ? "OPAQUE" : "TRANSPARENT");
        people(one);
        plan.reminders().forEach(minutes -> alarm(plan.title(), minutes));
    }

    private boolean declined(Appointment one) {
        return heading.reader() != null && !one.details().busy().contains(heading.reader());
    }

    private void people(Appointment one) {
        var participants = one.details().participants();
        if (!participants.isEmpty()) {
            lines.property("ORGANIZER;CN=" + quoted(name(one.ownerId())), address(one.ownerId()));
        }
        for (var participant : participants) {
            lines.property(
                    "ATTENDEE;CN=%s;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=%s"
                            .formatted(quoted(name(participant.person())), standing(participant.answer())),
                    address(participant.person()));
        }
    }

    private String name(String person) {
        return heading.people().getOrDefault(person, person);
    }

    private static String standing(Answer answer) {
        return switch (answer) {
            case PENDING -> "NEEDS-ACTION";
            case ACCEPTED, DECLINED, TENTATIVE -> answer.name();
        };
    }

    /** Programs want an address of mail; of ours nobody's is known here, and mail to this one goes nowhere (RFC 2606). */
    private static String address(String person) {
        return "mailto:%s@people.invalid".formatted(URLEncoder.encode(person, StandardCharsets.UTF_8));
    }

    private void alarm(String title, int minutes) {
        lines.begin("VALARM")
                .property("ACTION", "DISPLAY")
                .words("DESCRIPTION", title)
                .property("TRIGGER;RELATED=START", minutes == 0 ? "PT0S" : "-PT%dM".formatted(minutes))
                .end("VALARM");
    }
}
