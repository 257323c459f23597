package dev.guanxi.sales.calendar.web;

import dev.guanxi.platform.web.Texts;
import dev.guanxi.platform.web.openapi.Untagged;
import dev.guanxi.sales.calendar.ImportReport;
import dev.guanxi.sales.calendar.LeftOut;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a calendar file, as the API shows it. */
@Untagged
@Schema(name = "CalendarImport")
public record CalendarImportView(
        @Schema(description = "How many events are appointments now.", examples = "12")
        int created,

        @Schema(description = "How many were there already, and are as they were.", examples = "0")
        int known,

        @Schema(description = "In the order of the file.") List<Arrival> events,

        @Schema(description = "What did not come in, and why.")
        List<Refused> leftOut,

        @Schema(
                description = "What came in and what else there is at the same time, from now on for a year; at most"
                        + " 100.")
        List<Overlap> conflicts) {

    /** An event that is in the calendar. */
    @Schema(name = "CalendarImportEvent")
    public record Arrival(
            @Schema(description = "The line of the file where it begins.", examples = "7")
            int line,

            @Schema(examples = "040000008200E00074C5B7101A82E008")
            String uid,

            @Nullable @Schema(examples = "洽谈") String title,

            @Nullable @Schema(description = "The appointment; null when it was there already.")
            UUID appointmentId,

            @Schema(description = "Whether subject, place or notes are longer than is kept.", examples = "false")
            boolean shortened) {}

    /** An event that is not. */
    @Schema(name = "CalendarImportRefusal")
    public record Refused(
            @Schema(description = "The line of the file where it begins.", examples = "7")
            int line,

            @Nullable String uid,
            @Nullable @Schema(examples = "洽谈") String title,

            @Schema(
                    description = "Why, in the caller's language.",
                    examples = "It does not say when it begins (DTSTART).")
            String reason) {}

    /** Two appointments at the same time. */
    @Schema(name = "CalendarImportConflict")
    public record Overlap(
            @Schema(description = "What came in.") UUID appointmentId,

            @Schema(examples = "洽谈") String title,
            Instant begin,

            @Schema(description = "What it stands in the way of.")
            UUID otherId,

            @Schema(examples = "拜访天明眼镜") String otherTitle,
            Instant otherBegin,
            Instant otherEnd) {}

    static CalendarImportView of(ImportReport report, Locale language) {
        var known = report.arrivals().stream().filter(one -> one.made() == null).count();
        return new CalendarImportView(
                report.arrivals().size() - (int) known,
                (int) known,
                report.arrivals().stream().map(CalendarImportView::arrival).toList(),
                report.leftOut().stream().map(one -> refused(one, language)).toList(),
                report.overlaps().stream().map(CalendarImportView::overlap).toList());
    }

    private static Arrival arrival(ImportReport.Arrival one) {
        return new Arrival(one.line(), one.uid(), one.title(), one.made(), one.shortened());
    }

    private static Refused refused(LeftOut one, Locale language) {
        var reason = Texts.of(language, one.why().code(), one.why().arguments().toArray());
        return new Refused(one.line(), one.uid(), one.title(), reason);
    }

    private static Overlap overlap(ImportReport.Overlap one) {
        return new Overlap(
                one.appointmentId(),
                one.title(),
                one.begin(),
                one.otherId(),
                one.otherTitle(),
                one.otherBegin(),
                one.otherEnd());
    }
}
