package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody is on a plan. */
@Entity
@Published(topic = "crm.sales.commission-assignment", events = AssignmentEvent.class, state = AssignmentState.class)
public class CommissionAssignment extends AggregateRoot<AssignmentEvent> implements Owned {
    private UUID planId;
    private String ownerId;
    private @Nullable String team;
    private @Nullable String overlay;
    private LocalDate starts;
    private @Nullable LocalDate ends;

    @JdbcTypeCode(SqlTypes.JSON)
    private Goals goals;

    private Instant createdAt;

    protected CommissionAssignment() {} // JPA

    private CommissionAssignment(AssignmentProfile profile, Instant at) {
        super(Ids.next());
        this.planId = profile.planId();
        this.ownerId = profile.ownerId();
        this.createdAt = at;
        take(profile);
    }

    static CommissionAssignment assign(AssignmentProfile profile, Instant at) {
        var assignment = new CommissionAssignment(profile, at);
        assignment.raise(new AssignmentEvent.Assigned(assignment.id()));
        return assignment;
    }

    /** Days, teams and goals; statements that are reckoned already keep what they have. */
    void change(AssignmentProfile profile) {
        ensureField(profile.planId().equals(planId), "planId", "commission-assignment-stays");
        ensureField(profile.ownerId().equals(ownerId), "ownerId", "commission-assignment-stays");
        if (!profile.equals(profile())) {
            take(profile);
            raise(new AssignmentEvent.Changed(id()));
        }
    }

    private void take(AssignmentProfile profile) {
        team = profile.team();
        overlay = profile.overlay();
        starts = profile.starts();
        ends = profile.ends();
        goals = profile.checked().goals();
    }

    void withdraw() {
        raise(new AssignmentEvent.Withdrawn(id()));
    }

    public AssignmentProfile profile() {
        return new AssignmentProfile(planId, ownerId, team, overlay, starts, ends, goals);
    }

    @Override
    public AssignmentState state() {
        return new AssignmentState(planId, ownerId, team, overlay, starts, ends, goals.goals(), createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
