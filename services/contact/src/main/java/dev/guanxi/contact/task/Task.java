package dev.guanxi.contact.task;

import static dev.guanxi.contact.task.TaskStanding.DONE;
import static dev.guanxi.contact.task.TaskStanding.OPEN;
import static dev.guanxi.contact.task.TaskStanding.SKIPPED;
import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to be done for a customer by a day, by whoever is in charge of the customer then. */
@Entity
@Published(topic = "crm.contact.task", events = TaskEvent.class, state = TaskState.class)
public class Task extends AggregateRoot<TaskEvent> implements Owned {
    private UUID customerId;

    @Embedded
    private Assignment assignment;

    @Enumerated(EnumType.STRING)
    private TaskStanding standing;

    private @Nullable String result;
    private @Nullable Instant closedAt;
    private @Nullable String closedBy;
    private String raisedBy;
    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    protected Task() {} // JPA

    private Task(UUID id, UUID customerId, Assignment assignment, String raisedBy, Instant at) {
        super(id);
        this.customerId = customerId;
        this.assignment = assignment;
        this.standing = OPEN;
        this.raisedBy = raisedBy;
        this.createdAt = at;
    }

    static Task raised(UUID id, CustomerInCharge customer, Assignment assignment, String raisedBy, Instant at) {
        if (assignment.repetition() != null) {
            assignment.repetition().check();
        }
        var task = new Task(id, customer.id(), assignment, raisedBy, at);
        task.belongTo(customer.ownership());
        task.raise(new TaskEvent.Raised(id, customer.id()));
        return task;
    }

    void postpone(LocalDate to) {
        ensureOpen();
        assignment = assignment.dueOn(to);
        raise(new TaskEvent.Postponed(id(), to));
    }

    /** What is to be done after this one; nothing when it does not come again. */
    Optional<Assignment> again(LocalDate today) {
        return assignment.again(today);
    }

    UUID customerId() {
        return customerId;
    }

    void finish(String result, String by, Instant at) {
        close(DONE, result, by, at);
        raise(new TaskEvent.Done(id()));
    }

    void skip(String why, String by, Instant at) {
        close(SKIPPED, why, by, at);
        raise(new TaskEvent.Skipped(id()));
    }

    private void close(TaskStanding how, String result, String by, Instant at) {
        ensureOpen();
        this.standing = how;
        this.result = result;
        this.closedBy = by;
        this.closedAt = at;
    }

    private void ensureOpen() {
        ensure(standing == OPEN, "task-closed", standing);
    }

    /** Goes to another customer, or to whoever is in charge of its customer now. */
    void goTo(CustomerInCharge customer) {
        if (!customer.equals(new CustomerInCharge(customerId, ownership()))) {
            customerId = customer.id();
            belongTo(customer.ownership());
            raise(new TaskEvent.Moved(id(), customerId));
        }
    }

    /** The person is erased: there is nothing more to do for them, and nothing written about them stays. */
    void depersonalise(String by, Instant at) {
        if (standing == OPEN) {
            close(SKIPPED, "", by, at);
        }
        assignment = assignment.withoutWords();
        result = null;
        raise(new TaskEvent.Depersonalised(id()));
    }

    private void belongTo(Ownership ownership) {
        ownerId = ownership.owner();
        team = ownership.team();
    }

    @Override
    public TaskState state() {
        return new TaskState(
                customerId,
                assignment.kind(),
                assignment.subject(),
                assignment.reason(),
                assignment.aspect(),
                assignment.causeId(),
                assignment.dueOn(),
                assignment.repetition(),
                standing,
                result,
                closedAt,
                closedBy,
                raisedBy,
                ownerId,
                team,
                createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
