package dev.guanxi.contact.merge;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.fields.Restoration;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.persistence.Snapshots;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Where merges are written down by those who do them. All methods join the transaction at hand. */
@ApplicationScoped
public class MergeBook {
    private final Merges merges;
    private final Snapshots snapshots;
    private final CurrentCaller caller;
    private final Clock clock;

    MergeBook(Merges merges, Snapshots snapshots, CurrentCaller caller, Clock clock) {
        this.merges = merges;
        this.snapshots = snapshots;
        this.caller = caller;
        this.clock = clock;
    }

    public Uni<Void> enter(Absorption<?> absorption, List<MergeLink> links) {
        return merges.add(new Merge(Ids.next(), absorption, snapshot(absorption), caller.get(), clock.instant()))
                .call(merges::addParts)
                .call(merge -> merges.addLinks(merge, links))
                .chain(() -> follow(absorption.survivor(), absorption.ownership()));
    }

    private MergeSnapshot snapshot(Absorption<?> absorption) {
        return new MergeSnapshot(
                snapshots.of(absorption.before()),
                snapshots.of(absorption.after().profile()),
                snapshots.of(absorption.absorbed()),
                snapshots.of(absorption.after().fields()));
    }

    /** The survivor's profile without what the merge gave it. */
    public <P extends Record> Restoration<P> restored(Merge merge, P now, Class<P> type) {
        var snapshot = merge.snapshot();
        return Restoration.of(
                now, snapshots.read(snapshot.survivorBefore(), type), snapshots.read(snapshot.survivorGiven(), type));
    }

    /** Somebody else is in charge of a record, or of the customer that contacts are with: of their merges, too. */
    public Uni<Void> follow(UUID record, Ownership ownership) {
        return merges.follow(record, ownership);
    }
}
