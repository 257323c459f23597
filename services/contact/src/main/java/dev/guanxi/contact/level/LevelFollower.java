package dev.guanxi.contact.level;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Keeps something that follows from customers' levels. A bean; called in the transaction that found them. */
public interface LevelFollower {
    /** The levels of these customers, in the table {@code customer_level}, may be others than before. */
    Uni<Void> levelsFound(UUID[] customers);
}
