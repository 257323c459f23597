package dev.guanxi.platform.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Records that people make and change while they are away. A bean of a service; it calls what a request of the person
 * would call, in the transaction at hand, so the same rules hold and the same people see the record.
 */
public interface OfflineKind {
    /** What operations call it: {@code lead}. */
    String name();

    /**
     * Makes a record.
     *
     * @param record as a request that makes one takes it; refused when it is not valid
     * @param happenedAt when the person did it
     */
    Uni<UUID> create(ObjectNode record, Instant happenedAt);

    /** What a change may name; none where such records never change. What an administrator defined is in {@code custom}. */
    default Set<String> fields() {
        return Set.of();
    }

    /** What can be changed of a record that the caller sees, as it is now; asked where there are {@link #fields}. */
    default Uni<Present> present(UUID id) {
        throw new UnsupportedOperationException(name());
    }

    /**
     * Changes a record.
     *
     * @param version at which it was found; refuses another
     * @param patch a JSON Merge Patch with some of the {@link #fields}
     */
    default Uni<Void> change(UUID id, long version, ObjectNode patch) {
        throw new UnsupportedOperationException(name());
    }

    /**
     * A record as it is now.
     *
     * @param fields by the names of {@link #fields}; what is not there has no value
     */
    record Present(long version, ObjectNode fields) {}
}
