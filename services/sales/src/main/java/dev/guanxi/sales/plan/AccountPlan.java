package dev.guanxi.sales.plan;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is to be reached with a customer in the long run, and how far one has come. */
@Entity
@Published(topic = "crm.sales.account-plan", events = PlanEvent.class, state = PlanState.class)
public class AccountPlan extends AggregateRoot<PlanEvent> implements Owned {
    private UUID customerId;
    private String name;
    private LocalDate validFrom;
    private LocalDate validUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private StoredObjectives objectives;

    @JdbcTypeCode(SqlTypes.JSON)
    private StoredActions actions;

    @Embedded
    private Tally tally;

    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    /** Whether it lies in the recycle bin. */
    private boolean removed;

    protected AccountPlan() {} // JPA

    private AccountPlan(UUID customerId, PlanContents contents, Ownership ownership, Instant at) {
        super(Ids.next());
        this.customerId = customerId;
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.createdAt = at;
        write(contents.checked());
    }

    static AccountPlan begin(UUID customerId, PlanContents contents, Ownership ownership, Instant at) {
        var plan = new AccountPlan(customerId, contents, ownership, at);
        plan.raise(new PlanEvent.Begun(plan.id(), customerId));
        return plan;
    }

    void change(PlanContents contents) {
        ensurePresent();
        if (!contents.equals(contents())) {
            write(contents.checked());
            raise(new PlanEvent.Changed(id()));
        }
    }

    /**
     * An objective is reached, or not after all.
     *
     * @param on the day; null when it is not
     * @param worth what it was worth to the customer
     */
    void complete(String objective, @Nullable LocalDate on, @Nullable Money worth) {
        ensurePresent();
        var wanted = contents().done(objective, on, on == null ? null : worth);
        if (!wanted.equals(contents())) {
            write(wanted);
            raise(
                    on == null
                            ? new PlanEvent.ObjectiveReopened(id(), objective)
                            : new PlanEvent.ObjectiveDone(id(), objective));
        }
    }

    private void write(PlanContents contents) {
        name = contents.name();
        validFrom = contents.validFrom();
        validUntil = contents.validUntil();
        objectives = StoredObjectives.of(contents.objectives());
        actions = StoredActions.of(contents.actions());
        tally = Tally.of(contents);
    }

    void assign(Ownership ownership, String newOwner) {
        ensurePresent();
        if (!ownership.equals(ownership())) {
            ownerId = newOwner;
            team = ownership.team();
            raise(new PlanEvent.Assigned(id(), newOwner));
        }
    }

    /** The customer was a duplicate of this one, or is separate again. */
    void repoint(UUID survivor) {
        customerId = survivor;
        raise(new PlanEvent.Moved(id(), survivor));
    }

    void remove() {
        ensurePresent();
        removed = true;
        raise(new PlanEvent.Removed(id()));
    }

    void comeBack() {
        ensure(removed, "plan-not-removed", name);
        removed = false;
        raise(new PlanEvent.Returned(id()));
    }

    void erase() {
        raise(new PlanEvent.Erased(id()));
    }

    private void ensurePresent() {
        ensure(!removed, "plan-in-bin", id());
    }

    public PlanContents contents() {
        return new PlanContents(name, validFrom, validUntil, objectives.objectives(), actions.actions());
    }

    UUID customerId() {
        return customerId;
    }

    @Override
    public PlanState state() {
        var contents = contents();
        return new PlanState(
                customerId,
                removed ? PlanStatus.REMOVED : PlanStatus.ACTIVE,
                name,
                validFrom,
                validUntil,
                contents.objectives(),
                contents.actions(),
                tally.percent(),
                ownerId,
                team,
                createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
