package dev.guanxi.sales.realignment;

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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Territories get other rules and other people from a day on, and their records with them. One person drafts it and looks
 * at what would change; somebody else agrees; then it is done as a job, and can be taken back.
 */
@Entity
@Published(topic = "crm.sales.realignment", events = RealignmentEvent.class, state = RealignmentState.class)
public class Realignment extends AggregateRoot<RealignmentEvent> implements Owned {
    private String name;
    private @Nullable String reason;
    private LocalDate effectiveOn;
    private boolean everything;

    @JdbcTypeCode(SqlTypes.JSON)
    private Plan plan;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Plan previous;

    @Enumerated(EnumType.STRING)
    private RealignmentStatus status;

    private String draftedBy;
    private @Nullable Instant previewedAt;
    private @Nullable String submittedBy;
    private @Nullable Instant submittedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String refusal;
    private @Nullable Instant startedAt;
    private @Nullable Instant appliedAt;
    private @Nullable Instant finishedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Failure failure;

    private Instant createdAt;

    protected Realignment() {} // JPA

    private Realignment(RealignmentDraft draft, String by, Instant at) {
        super(Ids.next());
        this.status = RealignmentStatus.DRAFT;
        this.draftedBy = by;
        this.createdAt = at;
        take(draft);
    }

    static Realignment draft(RealignmentDraft draft, String by, Instant at) {
        var realignment = new Realignment(draft, by, at);
        realignment.raise(new RealignmentEvent.Drafted(realignment.id()));
        return realignment;
    }

    /** Whoever writes it anew has drafted it; what was found out about it holds no more. */
    void change(RealignmentDraft wanted, String by) {
        ensureIn(RealignmentStatus.DRAFT);
        if (!wanted.equals(contents())) {
            take(wanted);
            draftedBy = by;
            previewedAt = null;
            raise(new RealignmentEvent.Changed(id()));
        }
    }

    private void take(RealignmentDraft draft) {
        ensureField(!draft.name().isBlank(), "name", "realignment-nameless");
        name = draft.name();
        reason = draft.reason();
        effectiveOn = draft.effectiveOn();
        everything = draft.everything();
        plan = draft.plan().checked();
    }

    /** One is to find out what it would change. */
    void preview(Instant at) {
        ensureIn(RealignmentStatus.DRAFT);
        status = RealignmentStatus.CHECKING;
        startedAt = at;
        failure = null;
        raise(new RealignmentEvent.PreviewBegun(id()));
    }

    /** One knows it. */
    void previewed(Map<UUID, Long> versions, Instant at) {
        plan = plan.at(versions);
        status = RealignmentStatus.DRAFT;
        previewedAt = at;
        raise(new RealignmentEvent.Previewed(id()));
    }

    void submit(String by, Instant at) {
        ensureIn(RealignmentStatus.DRAFT);
        ensure(previewedAt != null, "realignment-not-previewed");
        status = RealignmentStatus.SUBMITTED;
        submittedBy = by;
        submittedAt = at;
        decidedBy = null;
        decidedAt = null;
        refusal = null;
        raise(new RealignmentEvent.Submitted(id()));
    }

    /** Four eyes: neither whoever drafted it nor whoever submitted it. */
    void approve(String by, Instant at) {
        decide(by, at);
        status = RealignmentStatus.APPROVED;
        raise(new RealignmentEvent.Approved(id()));
    }

    /** It goes back to be drafted otherwise. */
    void refuse(String by, String why, Instant at) {
        decide(by, at);
        refusal = why;
        status = RealignmentStatus.DRAFT;
        raise(new RealignmentEvent.Refused(id()));
    }

    private void decide(String by, Instant at) {
        ensureIn(RealignmentStatus.SUBMITTED);
        if (by.equals(submittedBy) || by.equals(draftedBy)) {
            throw new NotAllowed("realignment-own");
        }
        decidedBy = by;
        decidedAt = at;
    }

    /** It is a draft again, before anything was done; one that could not begin is to be looked at anew. */
    void withdraw() {
        ensureIn(RealignmentStatus.SUBMITTED, RealignmentStatus.APPROVED, RealignmentStatus.FAILED);
        ensure(appliedAt == null, "realignment-in-force");
        if (status == RealignmentStatus.FAILED) {
            previewedAt = null;
        }
        status = RealignmentStatus.DRAFT;
        raise(new RealignmentEvent.Withdrawn(id()));
    }

    void discard() {
        ensureIn(RealignmentStatus.DRAFT);
        raise(new RealignmentEvent.Discarded(id()));
    }

    /** Its day has come. */
    void begin(Instant at) {
        ensureIn(RealignmentStatus.APPROVED);
        status = RealignmentStatus.RUNNING;
        startedAt = at;
        raise(new RealignmentEvent.Begun(id()));
    }

    /** Territories and sellers are otherwise now; records follow. */
    void applied(Plan before, Instant at) {
        previous = before;
        appliedAt = at;
        raise(new RealignmentEvent.Applied(id()));
    }

    void done(Instant at) {
        status = RealignmentStatus.DONE;
        finishedAt = at;
        raise(new RealignmentEvent.Done(id()));
    }

    /** Territories and records go back, as far as nobody changed them since. */
    void undo(Instant at) {
        ensureIn(RealignmentStatus.DONE, RealignmentStatus.FAILED);
        ensure(appliedAt != null, "realignment-nothing-done");
        status = RealignmentStatus.UNDOING;
        startedAt = at;
        finishedAt = null;
        raise(new RealignmentEvent.UndoBegun(id()));
    }

    /** Territories and sellers are what they were. */
    void reverted() {
        appliedAt = null;
        raise(new RealignmentEvent.Reverted(id()));
    }

    void undone(Instant at) {
        status = RealignmentStatus.UNDONE;
        finishedAt = at;
        raise(new RealignmentEvent.Undone(id()));
    }

    /** It does not go on; a preview leaves a draft. */
    void fail(Failure why, Instant at) {
        status = status == RealignmentStatus.CHECKING ? RealignmentStatus.DRAFT : RealignmentStatus.FAILED;
        failure = why;
        finishedAt = at;
        raise(new RealignmentEvent.Failed(id()));
    }

    private void ensureIn(RealignmentStatus... possible) {
        ensure(
                Arrays.asList(possible).contains(status),
                "realignment-not-now",
                status,
                List.of(possible).stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    public RealignmentDraft contents() {
        return new RealignmentDraft(name, reason, effectiveOn, everything, unversioned());
    }

    private Plan unversioned() {
        return new Plan(plan.changes().stream().map(change -> change.at(null)).toList(), plan.moves());
    }

    /** What is wanted, of territories at the versions that one looked at. */
    Plan plan() {
        return plan;
    }

    /** What was before; nothing as long as it is not in force. */
    Plan previous() {
        return Objects.requireNonNullElse(previous, new Plan(List.of(), List.of()));
    }

    boolean isApplied() {
        return appliedAt != null;
    }

    public RealignmentStatus status() {
        return status;
    }

    /** What histories say of each record that it moves. */
    String note() {
        return reason == null ? name : "%s: %s".formatted(name, reason);
    }

    /** Who takes part in it, and when. */
    public Course course() {
        return new Course(
                draftedBy,
                previewedAt,
                submittedBy,
                submittedAt,
                decidedBy,
                decidedAt,
                refusal,
                startedAt,
                appliedAt,
                finishedAt,
                failure);
    }

    /** Who took which step, and when. */
    public record Course(
            String draftedBy,
            @Nullable Instant previewedAt,
            @Nullable String submittedBy,
            @Nullable Instant submittedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String refusal,
            @Nullable Instant startedAt,
            @Nullable Instant appliedAt,
            @Nullable Instant finishedAt,
            @Nullable Failure failure) {}

    @Override
    public RealignmentState state() {
        return new RealignmentState(
                name,
                reason,
                effectiveOn,
                everything,
                status,
                plan.territories(),
                plan.sellers(),
                draftedBy,
                submittedBy,
                decidedBy,
                refusal,
                createdAt);
    }

    /** Nobody's: whoever leads people in sales may know what is planned. */
    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
