package dev.guanxi.platform.bin;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Visibility;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Records of one kind that can lie in the bin. A bean of a service; list, visibility, time and races are the platform's.
 * To remove one, the service marks it in its own table, announces it, and {@linkplain RecycleBin#put puts} it here, all
 * in one transaction. All methods join the transaction at hand.
 */
public interface Removable {
    /** What the API calls such records, in the plural: {@code customers}. */
    String kind();

    /** What somebody sees among such records they see of them in the bin. */
    Visibility visibleTo(Caller caller);

    /** Who may remove one and bring one back: those who may change such records. */
    Set<String> returners();

    /** Who may remove one for good before its time. */
    Set<String> purgers();

    /**
     * Lets nobody else change these records until the transaction ends; also not what a way back depends on. Whoever
     * removes, brings back or erases holds the records first and touches the bin after that, so that none of them waits
     * for another in a circle.
     */
    Uni<Void> hold(Collection<UUID> records);

    /** Those of these records that are there, in the bin or not. */
    Uni<Set<UUID>> present(Collection<UUID> records);

    /**
     * Puts records that the present caller sees into the bin, as they are now, with what goes along. Refuses all when one
     * of them does not go.
     *
     * @return what each was and is, in the same order
     */
    Uni<List<Departure>> remove(List<UUID> records);

    /** Lets held records be what they were, and announces it. Refuses when that is not possible now. */
    Uni<Void> bringBack(Collection<UUID> records);

    /**
     * Removes a held record for good, with all that belongs to it and with what lies in the bin together with it; after
     * that nothing of it may be found anywhere, which is what {@code DomainEvent.erases} is for.
     */
    Uni<Void> removeForGood(UUID id);
}
