package dev.guanxi.contact.sweep;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/** Finds something anew for all customers, or all rows of another table. A bean; {@link SweepJob} hands it one batch after the other. */
public interface Sweeper {
    /** What is found anew, in kebab case: {@code relationship-levels}. */
    String sweeps();

    /** The table that is gone through. */
    default String over() {
        return "customer";
    }

    /** Finds it anew for these of its rows, in the present transaction. */
    Uni<Void> sweep(Collection<UUID> ids);
}
