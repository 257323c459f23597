package dev.guanxi.platform.persistence;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Something beside the aggregate that keeps copies of its values, and can lose them. */
public interface Forgetful {
    /** Removes every value of the subject, in the transaction of its erasure. */
    Uni<Void> forget(UUID subject);
}
