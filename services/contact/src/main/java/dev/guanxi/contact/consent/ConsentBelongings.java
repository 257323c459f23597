package dev.guanxi.contact.consent;

import dev.guanxi.contact.customer.Belongings;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a customer who is a person said, as what belongs to the customer. What was said under a record stays in its
 * ledger, and counts for whoever goes on.
 */
@ApplicationScoped
class ConsentBelongings implements Belongings {
    private final Consents consents;
    private final MergedConsents merged;

    ConsentBelongings(Consents consents, MergedConsents merged) {
        this.consents = consents;
        this.merged = merged;
    }

    @Override
    public String what() {
        return "consents";
    }

    @Override
    public Uni<Void> merged(UUID duplicate, Customer survivor) {
        return survivor.kind() == CustomerKind.PERSON
                ? merged.inherit(duplicate, People.person(survivor))
                : Uni.createFrom().voidItem();
    }

    /** What the others said is theirs again. */
    @Override
    public Uni<Void> separated(Customer survivor) {
        return merged.giveBack(survivor.id());
    }

    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return consents.speakers(customers).map(HashSet::new);
    }
}
