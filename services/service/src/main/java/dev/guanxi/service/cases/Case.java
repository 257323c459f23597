package dev.guanxi.service.cases;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;
import static dev.guanxi.service.cases.CaseStatus.CLOSED;
import static dev.guanxi.service.cases.CaseStatus.NEW;
import static dev.guanxi.service.cases.CaseStatus.RESOLVED;
import static dev.guanxi.service.cases.CaseStatus.WAITING;
import static dev.guanxi.service.cases.CaseStatus.WORKING;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something a customer needs help with. It is to be resolved in time; while the customer is waited for, no time passes. */
@Entity(name = "ServiceCase")
@Table(name = "service_case")
@Published(topic = "crm.service.case", events = CaseEvent.class, state = CaseState.class)
public class Case extends AggregateRoot<CaseEvent> implements Owned {
    private String number;
    private UUID customerId;
    private @Nullable UUID contactId;
    private @Nullable UUID orderId;
    private @Nullable UUID installedProductId;

    @Embedded
    private CaseText text;

    @Embedded
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private @Nullable String ownerId;
    private @Nullable String team;

    @Embedded
    private CaseClock clock;

    private @Nullable Instant resolvedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private CustomValues custom;

    /** Whether it lies in the recycle bin. */
    private boolean removed;

    protected Case() {} // JPA

    private Case(String number, CaseReport report, Ownership inCharge, Priority priority, CaseClock clock) {
        super(Ids.next());
        this.number = number;
        this.customerId = Objects.requireNonNull(report.customerId(), "a case has a customer");
        this.contactId = report.contactId();
        this.orderId = report.orderId();
        this.installedProductId = report.installedProductId();
        this.text = new CaseText(report.subject(), report.description());
        this.urgency = Urgency.of(priority);
        this.status = NEW;
        this.ownerId = inCharge.owner();
        this.team = inCharge.team();
        this.clock = clock;
        this.custom = report.custom();
    }

    static Case open(String number, CaseReport report, Ownership inCharge, Priority priority, CaseClock clock) {
        var opened = new Case(number, report, inCharge, priority, clock);
        opened.raise(new CaseEvent.Opened(opened.id()));
        return opened;
    }

    /** What it says is put otherwise, whatever was done about it. */
    void change(CaseContents contents) {
        ensurePresent();
        text.rewrite(contents.subject(), contents.description());
        custom = contents.custom();
        raise(new CaseEvent.Changed(id()));
    }

    /** Gives it to a person, who takes it on, or to a whole team. */
    void assign(@Nullable String ownerId, @Nullable String team) {
        ensureField(ownerId != null || team != null, "ownerId", "assignment-empty");
        ensureOpen();
        this.ownerId = ownerId;
        this.team = team == null ? this.team : team;
        if (ownerId != null && status == NEW) {
            status = WORKING;
        }
        raise(new CaseEvent.Assigned(id()));
    }

    /** Whether an assignment would be no news; without a team it stays where it is. */
    public boolean isWith(@Nullable String ownerId, @Nullable String team) {
        return Objects.equals(this.ownerId, ownerId)
                && (team == null || team.equals(this.team))
                && (ownerId == null || status != NEW);
    }

    /** Belongs to whom it belonged before. */
    void giveBack(Ownership before) {
        ensureOpen();
        ownerId = before.owner();
        team = before.team();
        raise(new CaseEvent.Assigned(id()));
    }

    /** Waits to be taken on again, as before somebody was given it. */
    void putBack() {
        ensurePresent();
        ensure(status == WORKING, "case-not-running", number, status);
        status = NEW;
        raise(new CaseEvent.PutBack(id()));
    }

    /** Somebody decides; from then on the customer's class does not matter. */
    void prioritise(Priority priority, ServiceLevel level, Instant now) {
        ensureOpen();
        change(Urgency.byHand(priority), level, now);
    }

    /** What somebody decided does not matter any more; it is as urgent as the customer's class asks. */
    void followClass(@Nullable String valueClass, ServiceLevel level, Instant now) {
        ensureOpen();
        change(Urgency.of(Priority.of(valueClass)), level, now);
    }

    /** The customer's class is another one, so they may expect something else. */
    void heedClass(@Nullable String valueClass, ServiceLevel level, Instant now) {
        var expected = urgency.following(valueClass);
        if (status.isOpen() && !expected.equals(urgency)) {
            change(expected, level, now);
        }
    }

    private void change(Urgency next, ServiceLevel level, Instant now) {
        breach(now);
        urgency = next;
        clock.aim(next.priority(), level);
        raise(new CaseEvent.RePrioritised(id(), next.priority()));
    }

    /** The customer is asked something; until they answer no time passes. */
    void pause(Instant now) {
        ensurePresent();
        ensure(status == NEW || status == WORKING, "case-not-running", number, status);
        breach(now);
        clock.stop(now);
        status = WAITING;
        raise(new CaseEvent.Paused(id()));
    }

    void resume(ServiceLevel level, Instant now) {
        ensurePresent();
        ensure(status == WAITING, "case-not-waiting", number, status);
        clock.resume(now, urgency.priority(), level);
        status = WORKING;
        raise(new CaseEvent.Resumed(id()));
    }

    void resolve(String resolution, Instant now) {
        ensureOpen();
        breach(now);
        clock.stop(now);
        text.resolved(resolution);
        status = RESOLVED;
        resolvedAt = now;
        raise(new CaseEvent.Resolved(id()));
    }

    void close() {
        ensurePresent();
        ensure(status == RESOLVED, "case-not-resolved", number, status);
        status = CLOSED;
        raise(new CaseEvent.Closed(id()));
    }

    /** It was not resolved after all; the time since it seemed so does not count. */
    void reopen(ServiceLevel level, Instant now) {
        ensurePresent();
        ensure(!status.isOpen(), "case-still-open", number, status);
        clock.resume(now, urgency.priority(), level);
        status = WORKING;
        resolvedAt = null;
        raise(new CaseEvent.Reopened(id()));
    }

    /** Announces, once, that it was not resolved in time; of one in the bin when it is back. */
    void breach(Instant now) {
        if (!removed && clock.breach(now)) {
            raise(new CaseEvent.Breached(id()));
        }
    }

    /** Nobody chose it: what it refers to was merged, or is no more. Holds whatever became of the record itself. */
    void refer(CustomValues custom) {
        this.custom = custom;
        raise(new CaseEvent.Changed(id()));
    }

    /** Its customer goes on as another one, or is separate again. */
    void moveTo(UUID survivor) {
        customerId = survivor;
        raise(new CaseEvent.Moved(id(), survivor));
    }

    /** Whoever reported it goes on as another contact, or is separate again. */
    void reportedBy(UUID contact) {
        contactId = contact;
        raise(new CaseEvent.Moved(id(), customerId));
    }

    /** Goes into the recycle bin, whatever was done about it. */
    void remove() {
        ensurePresent();
        removed = true;
        raise(new CaseEvent.Removed(id()));
    }

    /** Comes back out of the recycle bin as it was. */
    void comeBack() {
        ensure(removed, "case-not-removed", number);
        removed = false;
        raise(new CaseEvent.Returned(id()));
    }

    /** Goes for good; what the customer has installed stays. */
    void erase() {
        raise(new CaseEvent.Erased(id()));
    }

    /**
     * Removes what people wrote, because nobody can tell whether it speaks of the person who is erased.
     *
     * @param impersonal what stays of values in fields of an administrator
     */
    void forgetPerson(UnaryOperator<CustomValues> impersonal) {
        contactId = null;
        text.forget();
        custom = impersonal.apply(custom);
        raise(new CaseEvent.PersonErased(id()));
    }

    /** What people know it by. */
    String title() {
        return number + " " + text.subject();
    }

    private void ensurePresent() {
        ensure(!removed, "case-in-bin", id());
    }

    private void ensureOpen() {
        ensurePresent();
        ensure(status.isOpen(), "case-not-open", number, status);
    }

    @Override
    public CaseState state() {
        return new CaseState(
                number,
                customerId,
                contactId,
                orderId,
                installedProductId,
                text.subject(),
                urgency.priority(),
                urgency.prioritySetByHand(),
                removed ? CaseStatus.REMOVED : status,
                custom.values(),
                clock.dueAt(),
                clock.isBreached(),
                clock.stoppedAt(),
                clock.stopped().toMinutes(),
                ownerId,
                team,
                clock.openedAt(),
                resolvedAt);
    }

    /** What people wrote beyond the subject stays here, in the history, too. */
    @Override
    public Record withheld() {
        return new Words(text.description(), text.resolution());
    }

    /** What people wrote about a case, in a history. */
    record Words(@Nullable String description, @Nullable String resolution) {}

    @Override
    public Ownership ownership() {
        return new Ownership(ownerId, team, null, customerId);
    }

    public CaseText text() {
        return text;
    }

    public CaseContents contents() {
        return new CaseContents(text.subject(), text.description(), custom);
    }

    UUID customerId() {
        return customerId;
    }
}
