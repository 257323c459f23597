package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.sales.opportunity.Stage.ENGAGING;
import static dev.guanxi.sales.opportunity.Stage.PROSPECTING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a deal has gone: the stage it has come to, when it got there, and the steps on its way. */
@Embeddable
public class Course {
    /** A step that the stage history has not yet taken down. */
    record Step(@Nullable Stage from, Stage to, Instant at) {}

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private Instant openedAt;
    private @Nullable Instant engagedAt;
    private @Nullable Instant closedAt;

    @Transient
    private final List<Step> steps = new ArrayList<>();

    protected Course() {} // JPA

    private Course(Stage stage, Instant openedAt) {
        this.stage = stage;
        this.openedAt = openedAt;
    }

    static Course begin(Instant at) {
        var course = new Course(PROSPECTING, at);
        course.steps.add(new Step(null, PROSPECTING, at));
        return course;
    }

    /** As it went elsewhere; only the steps that are known are taken down. */
    static Course retrace(PastDeal past) {
        var course = new Course(past.stage(), past.openedAt());
        course.engagedAt = past.engagedAt();
        course.closedAt = past.closedAt();
        Stage from = null;
        if (past.engagedAt() != null) {
            course.steps.add(new Step(from, ENGAGING, past.engagedAt()));
            from = ENGAGING;
        }
        if (past.stage() != from) {
            var at = past.closedAt() == null ? past.openedAt() : past.closedAt();
            course.steps.add(new Step(from, past.stage(), at));
        }
        return course;
    }

    void ensureLeadsTo(Stage next) {
        ensure(stage.leadsTo(next), "stage-order", stage, next);
    }

    void goOn(Stage next, Instant at) {
        ensureLeadsTo(next);
        steps.add(new Step(stage, next, at));
        stage = next;
        if (next == ENGAGING) {
            engagedAt = at;
        }
        if (!next.isOpen()) {
            closedAt = at;
        }
    }

    List<Step> takeSteps() {
        var taken = List.copyOf(steps);
        steps.clear();
        return taken;
    }

    Stage stage() {
        return stage;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant engagedAt() {
        return engagedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    /** The day whose exchange rates hold for it, in UTC. */
    LocalDate rateDay() {
        return LocalDate.ofInstant(closedAt == null ? openedAt : closedAt, ZoneOffset.UTC);
    }
}
