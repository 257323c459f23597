package dev.guanxi.platform.persistence;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Something beside the aggregate that keeps copies of its values, and can lose them. */
public interface Forgetful {
    /** Removes every value of the subject, in the transaction of its erasure. */
    Uni<Void> forget(UUID subject);

    /**
     * The same of a subject that goes on without what it said of somebody; in the transaction of the change. Unless
     * said otherwise, nothing of its earlier values is worth keeping.
     */
    default Uni<Void> forgetEarlier(UUID subject) {
        return forget(subject);
    }
}
