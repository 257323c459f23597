package dev.guanxi.contact.origin;

import dev.guanxi.contact.customer.Belongings;
import dev.guanxi.platform.persistence.Forgetful;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What was said of a customer or contact goes with them: whoever is erased, nothing is left that was said of them. When
 * they are merged it stays where it was said, and is read with whoever goes on.
 */
@ApplicationScoped
class OriginBelongings implements Belongings, Forgetful {
    private final Statements statements;

    OriginBelongings(Statements statements) {
        this.statements = statements;
    }

    @Override
    public String what() {
        return "origins";
    }

    /** An import does not take back a customer of whom others have said something since. */
    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return statements.holders(customers).map(HashSet::new);
    }

    @Override
    public Uni<Void> forget(UUID subject) {
        return statements.forget(subject);
    }
}
