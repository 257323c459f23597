package dev.guanxi.contact.consent;

import dev.guanxi.contact.consent.ConsentLinks.Use;
import dev.guanxi.contact.customer.Belongings;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerKind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a customer who is a person said, as what belongs to the customer. Merged, the newest that was said under either
 * record holds; what was said under the duplicate stays in its ledger as the proof. See {@link ConsentForgetting} for
 * erasure.
 */
@ApplicationScoped
class ConsentBelongings implements Belongings {
    private final Consents consents;
    private final ConsentLinks links;
    private final Clock clock;

    ConsentBelongings(Consents consents, ConsentLinks links, Clock clock) {
        this.consents = consents;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "consents";
    }

    /** What was said under a record stays in its ledger; it is not passed over. */
    @Override
    public Uni<List<UUID>> of(UUID customer) {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Void> goOver(Collection<UUID> records, Customer to) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> merged(UUID duplicate, Customer survivor) {
        return survivor.kind() == CustomerKind.PERSON
                ? inherit(duplicate, People.person(survivor))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> inherit(UUID from, Person survivor) {
        return consents.of(from)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .filter(duplicate -> duplicate.mergedInto() == null)
                .onItem()
                .transformToUniAndConcatenate(duplicate -> join(duplicate, survivor))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> join(Consent duplicate, Person survivor) {
        var matter = duplicate.matter();
        return links.write(Use.OPT_OUT, matter.idFor(survivor.id()), Instant.EPOCH)
                .chain(wayOut -> consents.hold(survivor, matter, wayOut))
                .invoke(consent -> consent.inherit(duplicate))
                .call(() -> consents.save(duplicate))
                .chain(consents::save);
    }

    /** What the others said is theirs again. */
    @Override
    public Uni<Void> separated(Customer survivor) {
        var now = clock.instant();
        return consents.ofSeparated(survivor.id())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(other -> consents.hold(other.requiredMergedInto())
                        .invoke(consent -> other.separateFrom(consent, now))
                        .call(() -> consents.save(other))
                        .chain(consents::save))
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> follow(Customer customer) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return consents.speakers(customers).map(HashSet::new);
    }
}
