package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.calendar.FiscalPeriod;
import dev.guanxi.platform.calendar.PeriodKind;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A fiscal period is reckoned: a draft that can be reckoned again, then approved for good, then paid. */
@Entity
@Published(topic = "crm.sales.commission-run", events = RunEvent.class, state = RunState.class)
public class CommissionRun extends AggregateRoot<RunEvent> implements Owned {
    private String period;

    @Enumerated(EnumType.STRING)
    private PeriodKind kind;

    private LocalDate firstDay;
    private LocalDate lastDay;

    @JdbcTypeCode(SqlTypes.JSON)
    private RunScope scope;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    @Enumerated(EnumType.STRING)
    private InputMode inputs;

    private int statements;

    /** Counted while it is reckoned, beside the versions of the record. */
    @Column(updatable = false)
    private int done;

    private long lines;
    private long unrated;
    private @Nullable String digest;
    private String startedBy;
    private Instant startedAt;
    private @Nullable Instant reckonedAt;
    private Instant createdAt;

    protected CommissionRun() {} // JPA

    private CommissionRun(FiscalPeriod period, RunScope scope, String by, Instant at) {
        super(Ids.next());
        this.period = period.name();
        this.kind = period.kind();
        this.firstDay = period.firstDay();
        this.lastDay = period.lastDay();
        this.scope = scope;
        this.status = RunStatus.RUNNING;
        this.inputs = InputMode.FRESH;
        this.startedBy = by;
        this.startedAt = at;
        this.createdAt = at;
    }

    static CommissionRun start(FiscalPeriod period, RunScope scope, String by, Instant at) {
        var run = new CommissionRun(period, scope, by, at);
        run.raise(new RunEvent.Started(run.id()));
        return run;
    }

    /** Reckons the draft again. */
    void repeat(InputMode inputs, Instant at) {
        ensureDraft();
        this.inputs = inputs;
        status = RunStatus.RUNNING;
        startedAt = at;
        raise(new RunEvent.Started(id()));
    }

    /** All statements are there. */
    void reckoned(Tally tally, Instant at) {
        status = RunStatus.DRAFT;
        statements = tally.statements();
        lines = tally.lines();
        unrated = tally.unrated();
        digest = tally.digest();
        reckonedAt = at;
        raise(new RunEvent.Reckoned(id()));
    }

    /**
     * What a run came to.
     *
     * @param unrated how much that was sold could not be converted, because nobody knows the rate
     * @param digest of all that its statements were reckoned from and came to: the same when, and only when, that is the same
     */
    public record Tally(int statements, long lines, long unrated, String digest) {}

    void approve() {
        ensureDraft();
        ensure(unrated == 0, "commission-rates-missing", unrated);
        status = RunStatus.APPROVED;
        raise(new RunEvent.Approved(id()));
    }

    void pay() {
        ensure(status == RunStatus.APPROVED, "commission-run-not-approved", period, status);
        status = RunStatus.PAID;
        raise(new RunEvent.Paid(id()));
    }

    void discard() {
        ensureDraft();
        raise(new RunEvent.Discarded(id()));
    }

    private void ensureDraft() {
        ensure(status == RunStatus.DRAFT, "commission-run-no-draft", period, status);
    }

    public String period() {
        return period;
    }

    public PeriodKind kind() {
        return kind;
    }

    public RunScope scope() {
        return scope;
    }

    public InputMode inputs() {
        return inputs;
    }

    /** How many of its statements are reckoned. */
    public int done() {
        return done;
    }

    public String startedBy() {
        return startedBy;
    }

    /** When it was asked to be reckoned last. */
    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant reckonedAt() {
        return reckonedAt;
    }

    /** What it came to when it was reckoned last; null before. */
    public @Nullable Tally tally() {
        return digest == null ? null : new Tally(statements, lines, unrated, digest);
    }

    @Override
    public RunState state() {
        return new RunState(
                period, firstDay, lastDay, scope.planIds(), scope.ownerIds(), status, statements, createdAt);
    }

    /** The house's. */
    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
