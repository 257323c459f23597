package dev.guanxi.contact.consent;

import dev.guanxi.contact.consent.ConsentLinks.Use;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * What is said under two records of the same person. Merged, the newest that was said under either record holds; what
 * was said under the duplicate stays in its ledger as the proof. See {@link ConsentForgetting} for erasure.
 */
@ApplicationScoped
class MergedConsents {
    private final Consents consents;
    private final ConsentLinks links;
    private final Clock clock;

    MergedConsents(Consents consents, ConsentLinks links, Clock clock) {
        this.consents = consents;
        this.links = links;
        this.clock = clock;
    }

    /** What was said under a duplicate goes for the person. */
    Uni<Void> inherit(UUID duplicate, Person survivor) {
        return consents.of(duplicate)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .filter(said -> said.mergedInto() == null)
                .onItem()
                .transformToUniAndConcatenate(said -> join(said, survivor))
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

    /** What was said under records that are no more merged into the person's is only theirs again. */
    Uni<Void> giveBack(UUID survivor) {
        var now = clock.instant();
        return consents.ofSeparated(survivor)
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
}
