package dev.guanxi.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the records of one list are changed. A bean of a service; the rest of the job (collecting, dry run, progress,
 * undo, crash recovery) is the platform's. It calls what a person's own change calls, so the same rules hold.
 */
public interface Changer {
    /** The list, as the API calls it: {@code customers}. */
    String list();

    /** Who may change such records. */
    Set<String> roles();

    /** What a patch may name. */
    Class<? extends Record> editable();

    /** Who may name a field in a patch, where that is fewer than may change such records; by field. */
    default Map<String, Set<String>> reserved() {
        return Map.of();
    }

    /** The records that the present caller sees, as the list shows them. */
    Uni<Page<UUID>> find(PageRequest request);

    /**
     * Changes one record within the present transaction, in the name of the person who started the job.
     *
     * @param expectedVersion refuse when the record is at another; null for whatever version it has
     * @param patch a JSON Merge Patch of {@link #editable}
     */
    Uni<Changed> change(UUID id, @Nullable Long expectedVersion, JsonNode patch);

    /**
     * The same for a batch, for a change that all of them share; in the order of the ids. When one is refused all are, and
     * are tried one by one.
     */
    default Uni<List<Changed>> changeAll(List<UUID> ids, JsonNode patch) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> change(id, null, patch))
                .collect()
                .asList();
    }

    /** How many such changes are made in one transaction, where that is more than usual. */
    default int atOnce(JsonNode patch, int usual) {
        return usual;
    }

    /** What an undo may name; more than a patch may where something was changed along that nobody changes by itself. */
    default Class<? extends Record> restorable() {
        return editable();
    }

    /**
     * What an undo takes back when a job changed these fields: with them whatever was changed along and does not follow
     * from them again.
     */
    default Collection<String> takenBack(Collection<String> changed) {
        return changed;
    }

    /**
     * Takes one record back that nobody changed since the job did, within the present transaction.
     *
     * @param version the one to which the job brought it; refuses another
     * @param patch what the fields of {@link #takenBack} were before, as far as they are otherwise now
     */
    default Uni<Void> takeBack(UUID id, long version, JsonNode patch) {
        return change(id, version, patch).replaceWithVoid();
    }
}
