package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.Texts;
import dev.guanxi.sales.calendar.CalendarText.Heading;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files that calendar programs read and write: a selection of appointments taken away, and others' brought in. */
@ApplicationScoped
public class CalendarFiles {
    private static final int PART = 1_000;

    private final AppointmentSearch search;
    private final Appointments appointments;
    private final CalendarText text;
    private final CalendarNames names;
    private final WorkingTimes times;
    private final Arrivals arrivals;
    private final CurrentCaller caller;
    private final Vertx vertx;

    CalendarFiles(
            AppointmentSearch search,
            Appointments appointments,
            CalendarText text,
            CalendarNames names,
            WorkingTimes times,
            Arrivals arrivals,
            CurrentCaller caller,
            Vertx vertx) {
        this.search = search;
        this.appointments = appointments;
        this.text = text;
        this.names = names;
        this.times = times;
        this.arrivals = arrivals;
        this.caller = caller;
        this.vertx = vertx;
    }

    /**
     * Appointments as iCalendar: those of the list that a filter leaves, each series with all that belongs to it and is
     * among them; refused when they are too many for one file.
     *
     * @param filter as the list of appointments takes it; all that the caller's list shows if null
     */
    @WithSession
    public Uni<String> taken(@Nullable String filter, Locale language) {
        return found(filter, null, new ArrayList<>())
                .chain(appointments::findAll)
                .chain(found -> names.of(found).chain(people -> {
                    var heading = new Heading(Texts.of(language, "calendar-feed"), language, people, null);
                    var all = List.copyOf(found);
                    return vertx.executeBlocking(() -> text.of(heading, all), false);
                }));
    }

    private Uni<List<UUID>> found(@Nullable String filter, @Nullable String cursor, List<UUID> before) {
        return search.find(new PageRequest(PART, cursor, filter, null, false)).chain(page -> {
            page.items().forEach(row -> before.add(row.id()));
            ensureField(before.size() <= CalendarFile.MOST, "filter", "calendar-file-too-many", CalendarFile.MOST);
            return page.next() == null ? Uni.createFrom().item(before) : found(filter, page.next(), before);
        });
    }

    /**
     * Brings a file into the caller's calendar. Times that name no zone are where the caller says that they work.
     *
     * @param type key of an activity type, of what the file does not say it of
     */
    public Uni<ImportReport> bring(byte[] file, Charset charset, String type) {
        return times.of(caller.get().id())
                .chain(hours -> vertx.executeBlocking(() -> CalendarFile.read(file, charset, hours.zone()), false))
                .chain(read -> arrivals.take(read, type));
    }
}
