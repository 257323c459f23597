package dev.guanxi.sales.workday;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Which days are worked at a place. Belongs to the house. */
@Entity
@Published(
        topic = "crm.sales.working-calendar",
        events = WorkingCalendarEvent.class,
        state = WorkingCalendarState.class)
public class WorkingCalendar extends AggregateRoot<WorkingCalendarEvent> implements Owned {
    private String place;
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private StoredPlan plan;

    private Instant createdAt;

    protected WorkingCalendar() {} // JPA

    private WorkingCalendar(WorkPlan plan, Instant at) {
        super(Ids.next());
        this.place = plan.place();
        this.name = plan.name();
        this.plan = StoredPlan.of(plan);
        this.createdAt = at;
    }

    static WorkingCalendar begin(WorkPlan plan, Instant at) {
        var calendar = new WorkingCalendar(plan, at);
        calendar.raise(new WorkingCalendarEvent.Begun(calendar.id()));
        return calendar;
    }

    /** Its place stays: others count by it. */
    void change(WorkPlan wanted) {
        ensureField(wanted.place().equals(place), "place", "place-stays", place);
        if (!wanted.equals(plan())) {
            name = wanted.name();
            plan = StoredPlan.of(wanted);
            raise(new WorkingCalendarEvent.Changed(id()));
        }
    }

    /** Nobody counts by it any more. */
    void remove() {
        raise(new WorkingCalendarEvent.Removed(id()));
    }

    public WorkPlan plan() {
        return plan.plan(place, name);
    }

    @Override
    public WorkingCalendarState state() {
        var present = plan();
        return new WorkingCalendarState(place, name, present.weekend(), present.days(), createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
