package dev.guanxi.platform.persistence;

import dev.guanxi.platform.domain.AggregateRoot;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** Looks at what is about to be written, whatever kind of record it is, and refuses what cannot be. */
public interface Scrutiny {
    /**
     * Refuses by a {@link dev.guanxi.platform.domain.DomainException}; then nothing of the transaction is written.
     *
     * @param aggregates new ones, or such that were changed; none of it is in the database yet
     */
    Uni<Void> ensureFit(Collection<? extends AggregateRoot<?>> aggregates);
}
