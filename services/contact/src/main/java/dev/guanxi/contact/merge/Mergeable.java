package dev.guanxi.contact.merge;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Knows how records of a kind are taken apart again. All methods join the transaction at hand. */
public interface Mergeable {
    RecordKind kind();

    /** Lets nobody else change these records until the transaction ends. */
    Uni<Void> hold(Collection<UUID> records);

    /**
     * Lets those that were taken in go on by themselves, with what they had.
     *
     * @param links what went over; what is elsewhere by now stays there
     * @return fields of the survivor that were changed since, and so were left as they are
     */
    Uni<List<String>> takeApart(Merge merge, List<MergeLink> links);
}
