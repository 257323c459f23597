package dev.guanxi.contact.merge;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.EarlierReferences;
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
    private final EarlierReferences references;
    private final CurrentCaller caller;
    private final Clock clock;

    MergeBook(Merges merges, Snapshots snapshots, EarlierReferences references, CurrentCaller caller, Clock clock) {
        this.merges = merges;
        this.snapshots = snapshots;
        this.references = references;
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

    /**
     * The survivor's profile without what the merge gave it.
     *
     * @param bearer the kind of record, as fields of an administrator know it
     */
    public <P extends Record> Uni<Restoration<P>> restored(String bearer, Merge merge, P now, Class<P> type) {
        var snapshot = merge.snapshot();
        return references.restored(
                bearer,
                merge.survivor(),
                now,
                snapshots.read(snapshot.survivorBefore(), type),
                snapshots.read(snapshot.survivorGiven(), type));
    }

    /** What a survivor refers to again may have been merged or erased since; call it when that is flushed. */
    public Uni<Void> leadOn(String bearer, CustomValues restored) {
        return references.leadOn(bearer, restored);
    }

    /** Somebody else is in charge of a record, or of the customer that contacts are with: of their merges, too. */
    public Uni<Void> follow(UUID record, Ownership ownership) {
        return merges.follow(record, ownership);
    }
}
