package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that people of ours are to do at some time, once or again and again, and what came of it. */
@Entity
@Published(topic = "crm.sales.appointment", events = AppointmentEvent.class, state = AppointmentState.class)
public class Appointment extends AggregateRoot<AppointmentEvent> implements Owned {
    private String ownerId;
    private @Nullable String team;
    private String type;
    private String title;
    private LocalDateTime localBegin;
    private LocalDateTime localEnd;
    private String zone;
    private boolean allDay;
    private @Nullable String rule;

    /** Follows from the local time and the zone, for those who look for it. */
    private Instant beginsAt;

    /** The end of the last one; null when it comes again without end. */
    private @Nullable Instant endsAt;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private Details details;

    private @Nullable String place;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable UUID customerId;
    private @Nullable UUID contactId;
    private @Nullable UUID leadId;
    private @Nullable UUID opportunityId;
    private boolean confidential;
    private boolean blocking;
    private @Nullable String notes;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String result;
    private @Nullable Instant doneAt;

    /** The series that it was an occurrence of, and when that would have begun. */
    private @Nullable UUID seriesId;

    private @Nullable LocalDateTime seriesBegin;

    /** What calendar programs know it by. */
    private String uid;

    private boolean removed;
    private Instant createdAt;
    private @Nullable Instant happenedAt;
    private Instant changedAt;

    protected Appointment() {} // JPA

    private Appointment(AppointmentPlan plan, Organiser by, Instant at) {
        super(Ids.next());
        this.ownerId = by.person();
        this.team = by.team();
        this.status = AppointmentStatus.PLANNED;
        this.details = Details.none();
        this.uid = by.uid() == null ? id().toString() : by.uid();
        this.createdAt = at;
        this.happenedAt = by.happenedAt();
        take(plan, at);
    }

    static Appointment plan(AppointmentPlan plan, Organiser by, Instant at) {
        var appointment = new Appointment(plan, by, at);
        appointment.raise(new AppointmentEvent.Planned(appointment.id()));
        return appointment;
    }

    /**
     * One that another program knew before; a series with what is left out of it.
     *
     * @param out begins of occurrences that do not take place as the rule says, and whether they are called off
     */
    static Appointment bring(AppointmentPlan plan, Organiser by, Map<LocalDateTime, Boolean> out, Instant at) {
        var appointment = new Appointment(plan, by, at);
        out.forEach((occurrence, gone) -> {
            appointment.ensureComes(occurrence);
            appointment.details = appointment.details.without(occurrence, gone);
        });
        appointment.raise(new AppointmentEvent.Planned(appointment.id()));
        return appointment;
    }

    /** One of this series that goes its own way from now on. */
    Appointment apart(AppointmentPlan other, LocalDateTime occurrence, Instant at) {
        var appointment = insteadOf(other, occurrence, at);
        leaveOut(occurrence, false, at);
        return appointment;
    }

    /** What takes the place of an occurrence of this series, which is left out already. */
    Appointment insteadOf(AppointmentPlan other, LocalDateTime occurrence, Instant at) {
        var appointment = new Appointment(other, new Organiser(ownerId, team, uid, null), at);
        appointment.seriesId = id();
        appointment.seriesBegin = occurrence;
        appointment.raise(new AppointmentEvent.Planned(appointment.id()));
        return appointment;
    }

    /** The rest of this series, which is another from a day on. */
    Appointment rest(AppointmentPlan other, Instant at) {
        var appointment = new Appointment(other, new Organiser(ownerId, team, null, null), at);
        appointment.raise(new AppointmentEvent.Planned(appointment.id()));
        return appointment;
    }

    /** Says whether it is at another time, of which those who take part must know. */
    boolean change(AppointmentPlan wanted, Instant at) {
        ensureOpen();
        if (wanted.equals(plan())) {
            return false;
        }
        var moved = !wanted.slot().equals(plan().slot());
        take(wanted, at);
        if (moved) {
            details = details.unanswered();
        }
        raise(moved ? new AppointmentEvent.Moved(id()) : new AppointmentEvent.Changed(id()));
        return moved;
    }

    private void take(AppointmentPlan wanted, Instant at) {
        var plan = wanted.checked();
        type = plan.type();
        title = plan.title().strip();
        localBegin = plan.slot().begin();
        localEnd = plan.slot().end();
        zone = plan.slot().zone();
        allDay = plan.slot().allDay();
        rule = plan.slot().rule();
        beginsAt = plan.slot().first().begin();
        endsAt = plan.slot().lastEnd();
        details = Details.of(ownerId, plan, details);
        place = plan.scene().place();
        latitude = plan.scene().latitude();
        longitude = plan.scene().longitude();
        customerId = plan.about().customerId();
        contactId = plan.about().contactId();
        leadId = plan.about().leadId();
        opportunityId = plan.about().opportunityId();
        confidential = plan.confidential();
        blocking = plan.blocking();
        notes = plan.notes();
        changedAt = at;
    }

    /** An occurrence of the series does not take place as the rule says. */
    void leaveOut(LocalDateTime occurrence, boolean gone, Instant at) {
        ensureOpen();
        ensureComes(occurrence);
        details = details.without(occurrence, gone);
        changedAt = at;
        raise(new AppointmentEvent.Changed(id()));
    }

    /** The series ends before this occurrence. */
    void endBefore(LocalDateTime occurrence, Instant at) {
        ensureOpen();
        ensureComes(occurrence);
        ensure(occurrence.isAfter(localBegin), "series-whole", id());
        rule = Recurrence.endingBefore(Objects.requireNonNull(rule), occurrence);
        endsAt = plan().slot().lastEnd();
        changedAt = at;
        raise(new AppointmentEvent.Changed(id()));
    }

    private void ensureComes(LocalDateTime occurrence) {
        ensure(rule != null, "no-series");
        ensureField(
                !details.skipped().contains(occurrence.toString())
                        && plan().slot().comes(occurrence),
                "occurrence",
                "occurrence-unknown",
                occurrence);
    }

    void answer(String person, Answer answer, Instant at) {
        ensureOpen();
        ensure(details.participants().stream().anyMatch(p -> p.person().equals(person)), "not-participant");
        details = details.answering(person, answer);
        changedAt = at;
        raise(new AppointmentEvent.Answered(id(), person, answer));
    }

    /** It took place, and this came of it. */
    void complete(Outcome outcome, @Nullable String result, Instant doneAt, Instant at) {
        ensureOpen();
        ensure(rule == null, "series-not-done-whole");
        ensureField(!doneAt.isAfter(at), "doneAt", "done-in-future");
        this.status = AppointmentStatus.DONE;
        this.outcome = outcome;
        this.result = result;
        this.doneAt = doneAt;
        changedAt = at;
        raise(new AppointmentEvent.Done(id(), outcome));
    }

    /** It does not take place. */
    void cancel(Instant at) {
        ensureOpen();
        status = AppointmentStatus.CANCELLED;
        changedAt = at;
        raise(new AppointmentEvent.Cancelled(id()));
    }

    void remove() {
        ensurePresent();
        removed = true;
        raise(new AppointmentEvent.Removed(id()));
    }

    void comeBack() {
        ensure(removed, "appointment-not-removed", id());
        removed = false;
        raise(new AppointmentEvent.Returned(id()));
    }

    void erase() {
        raise(new AppointmentEvent.Erased(id()));
    }

    void repoint(UUID survivor) {
        customerId = survivor;
        raise(new AppointmentEvent.Changed(id()));
    }

    void repointContact(UUID survivor) {
        contactId = survivor;
        raise(new AppointmentEvent.Changed(id()));
    }

    /** What people wrote freely may speak of the person, and so may the place. */
    void forgetPerson() {
        if (!title.equals(type) || place != null || latitude != null || notes != null || result != null) {
            title = type;
            place = null;
            latitude = null;
            longitude = null;
            notes = null;
            result = null;
            raise(new AppointmentEvent.PersonErased(id()));
        }
    }

    private void ensureOpen() {
        ensurePresent();
        ensure(status == AppointmentStatus.PLANNED, "appointment-closed", status);
    }

    private void ensurePresent() {
        ensure(!removed, "appointment-in-bin", id());
    }

    /** Refuses when somebody only takes part. */
    void ensureKeptBy(boolean keeper) {
        if (!keeper) {
            throw new NotAllowed("appointment-of-organiser");
        }
    }

    /** What may be read where others look, too: of a confidential one only when it is. */
    String publicTitle() {
        return confidential ? "%s %s".formatted(localBegin, zone) : title;
    }

    public String uid() {
        return uid;
    }

    public Details details() {
        return details;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable String result() {
        return result;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }

    public String ownerId() {
        return ownerId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable UUID seriesId() {
        return seriesId;
    }

    public @Nullable LocalDateTime seriesBegin() {
        return seriesBegin;
    }

    public AppointmentStatus status() {
        return status;
    }

    public boolean removed() {
        return removed;
    }

    /** As it can be said anew. */
    public AppointmentPlan plan() {
        return new AppointmentPlan(
                type,
                title,
                new Slot(localBegin, localEnd, zone, allDay, rule),
                new Scene(place, latitude, longitude),
                new Links(customerId, contactId, leadId, opportunityId),
                details.participants().stream().map(Participant::person).toList(),
                details.reminders(),
                confidential,
                blocking,
                notes);
    }

    @Nullable
    Instant happenedAt() {
        return happenedAt;
    }

    /** A confidential one tells that somebody is busy, and no more. */
    @Override
    public AppointmentState state() {
        var state = AppointmentState.of(this, beginsAt, endsAt);
        return confidential ? state.busyOnly() : state;
    }

    /** A confidential one is its organiser's alone, and of those who take part. */
    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, confidential ? null : team);
    }
}
