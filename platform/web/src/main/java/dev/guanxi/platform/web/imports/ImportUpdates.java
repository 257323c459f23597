package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How rows of one kind change records that are there. All of it happens in the name of the person who started the job,
 * who finds and changes what they see, by the rules that hold for anybody's change.
 *
 * @param <E> what a row is to change, without knowing yet of which record
 * @param <V> what a record has that rows can change; it survives being written as JSON
 */
public interface ImportUpdates<E, V extends Record> {
    /** The fields by which a row can find its record; they are among the importer's columns. */
    List<String> matchBy();

    /** Who may change many records of this kind at once. */
    Set<String> roles();

    /** The one way of writing what stands in that field of a row, by which records are found; null when nothing does. */
    @Nullable
    String key(String field, ImportRow row);

    /**
     * Understands a row as a change; decides what can be decided by the row alone, as {@link Importer#read} does. The
     * field by which its record is found is not in it: the record has that already, perhaps in another way of writing.
     */
    E read(ImportRow row);

    /** For each of the keys, the records that have it and that the person sees; two are as many as all. */
    Uni<Map<String, Set<UUID>>> find(String field, Collection<String> keys);

    /**
     * Changes records within the present transaction and says what became of each, in their order. Called with up to a
     * thousand at a time, no record twice; answer them with set-based SQL.
     */
    Uni<List<Outcome>> change(List<Edit<E>> edits);

    /** What {@link Outcome.Updated} tells of. */
    Class<V> values();

    /** Puts records back within the present transaction, field by field, where nobody changed that field since. */
    Uni<List<PutBack>> putBack(List<Earlier<V>> records);

    /** What is to become of one record. */
    record Edit<E>(UUID id, E change) {}

    /**
     * What an import did to one record.
     *
     * @param given as the import left it
     */
    record Earlier<V>(UUID id, V before, V given) {}

    /**
     * What became of one record of an undo.
     *
     * @param kept why it is not as it was before, or not in everything; null when it is
     */
    record PutBack(@Nullable DomainException kept) {
        /** It is as it was before. */
        public static final PutBack WHOLLY = new PutBack(null);

        /** It does not change any more, or the person does not see it any more. */
        public static PutBack gone() {
            return new PutBack(new RuleBroken("import-undo-gone"));
        }

        /**
         * It is as it was before, but for what somebody changed since.
         *
         * @param stayed names of these fields; may be none
         */
        public static PutBack but(List<String> stayed) {
            return stayed.isEmpty()
                    ? WHOLLY
                    : new PutBack(new RuleBroken("import-undo-fields", String.join(", ", stayed)));
        }
    }
}
