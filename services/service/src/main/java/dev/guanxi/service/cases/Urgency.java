package dev.guanxi.service.cases;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** A case's priority and who decided it: the customer's class, until somebody does so by hand. */
@Embeddable
public record Urgency(@Enumerated(EnumType.STRING) Priority priority, boolean prioritySetByHand) {
    static Urgency of(Priority priority) {
        return new Urgency(priority, false);
    }

    static Urgency byHand(Priority priority) {
        return new Urgency(priority, true);
    }

    /** {@return what it is for a customer of this class} */
    Urgency following(@Nullable String valueClass) {
        return prioritySetByHand ? this : of(Priority.of(valueClass));
    }
}
