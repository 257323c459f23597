package dev.guanxi.contact.interaction;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.timeline.Entry;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One time that somebody of ours was in touch with a customer. Belongs to whom the customer belongs to. */
@Entity
@Published(topic = "crm.contact.interaction", events = InteractionEvent.class, state = InteractionState.class)
public class Interaction extends AggregateRoot<InteractionEvent> implements Owned {
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private InteractionKind kind;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @JdbcTypeCode(SqlTypes.JSON)
    private Participants participants;

    private Instant startedAt;
    private @Nullable Integer minutes;
    private String subject;
    private @Nullable String course;
    private @Nullable String result;

    @JdbcTypeCode(SqlTypes.JSON)
    private Served served;

    @Embedded
    private @Nullable Money cost;

    @Column(precision = 7, scale = 2)
    private @Nullable BigDecimal hours;

    private String loggedBy;
    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    protected Interaction() {} // JPA

    private Interaction(UUID id, UUID customerId, Report report, String loggedBy, Instant at) {
        super(id);
        this.customerId = customerId;
        this.loggedBy = loggedBy;
        this.createdAt = at;
        take(report, at);
    }

    static Interaction logged(UUID id, UUID customerId, Report report, String loggedBy, Instant at) {
        var interaction = new Interaction(id, customerId, report, loggedBy, at);
        interaction.raise(new InteractionEvent.Logged(id, customerId));
        return interaction;
    }

    void change(Report report, Instant now) {
        take(report, now);
        raise(new InteractionEvent.Changed(id()));
    }

    private void take(Report report, Instant now) {
        ensureField(!report.startedAt().isAfter(now), "startedAt", "interaction-ahead");
        ensureField(report.cost() == null || !report.cost().isNegative(), "cost", "cost-negative");
        kind = report.kind();
        direction = report.direction();
        participants = new Participants(report.contactIds().stream().distinct().toList());
        startedAt = report.startedAt();
        minutes = report.minutes();
        subject = report.subject();
        course = report.course();
        result = report.result();
        served = Served.of(report.aspects());
        cost = report.cost();
        hours = report.hours();
    }

    /** Goes to another customer, or to whoever is in charge of its customer now. */
    void goTo(UUID customerId, Ownership ownership) {
        if (!customerId.equals(this.customerId) || !ownership.equals(ownership())) {
            this.customerId = customerId;
            belongTo(ownership);
            raise(new InteractionEvent.Moved(id(), customerId));
        }
    }

    void belongTo(Ownership ownership) {
        this.ownerId = ownership.owner();
        this.team = ownership.team();
    }

    /** The person is erased: what was written in words goes, the figures stay. */
    void depersonalise() {
        participants = new Participants(List.of());
        forgetWords();
    }

    /** One of those who took part is erased: the words may speak of them. */
    void forget(UUID contact) {
        participants = participants.without(contact);
        forgetWords();
    }

    private void forgetWords() {
        subject = "";
        course = null;
        result = null;
        raise(new InteractionEvent.Depersonalised(id()));
    }

    void remove() {
        raise(new InteractionEvent.Removed(id()));
    }

    @Override
    public InteractionState state() {
        return new InteractionState(
                customerId,
                participants.contacts(),
                kind,
                direction,
                startedAt,
                minutes,
                subject,
                course,
                result,
                served.aspects(),
                cost,
                hours,
                loggedBy,
                ownerId,
                team,
                createdAt);
    }

    /** As it stands on the customer's timeline. */
    Entry entry() {
        var words = new Entry.Words(subject.isEmpty() ? null : subject, course, result);
        return new Entry(
                id(),
                new Entry.Origin(id(), version(), customerId),
                startedAt,
                kind.entry(),
                served.asSet(),
                new Entry.Content(null, null, words, cost));
    }

    public Report report() {
        return new Report(
                kind,
                direction,
                participants.contacts(),
                startedAt,
                minutes,
                subject,
                course,
                result,
                served.asSet(),
                cost,
                hours);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
