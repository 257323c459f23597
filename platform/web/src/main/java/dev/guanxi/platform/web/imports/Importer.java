package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.domain.DomainException.Invalid;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings one kind of record in. A bean of a service; the rest of the job (file, mapping, progress, error file, crash
 * recovery) is the platform's.
 *
 * <p>A dry run is the run with every transaction rolled back, so an importer needs no second way.
 *
 * @param <T> what a row is read as
 */
public interface Importer<T> {
    /** What people ask for, in the plural: {@code customers}. */
    String kind();

    /** The fields a file can fill; required ones, lengths and types are checked before {@link #read}. */
    List<ImportColumn> columns();

    /** Who may import this kind. */
    Set<String> roles();

    /**
     * Understands one row; decides what can be decided by the row alone. Refuses by throwing a {@code DomainException},
     * or, to say everything at once, by {@link ImportRow#refuse}.
     */
    T read(ImportRow row);

    /** What makes two rows of one file the same; a row that shares a key with an earlier one is refused. */
    default Set<String> keys(T record) {
        return Set.of();
    }

    /**
     * By what other rows may speak of a record, such as the name of a parent. In a dry run, in which an earlier batch's
     * records are not there, nothing is said to be missing that such a batch would bring.
     */
    default Set<String> names(T record) {
        return Set.of();
    }

    /** The name, as {@link #names} has them, of what a warning says is missing; null when it says something else. */
    default @Nullable String missed(Invalid warning) {
        return null;
    }

    /**
     * Creates records within the present transaction, in the name of the person who started the job, and says what
     * became of each, in their order. Called with up to a thousand at a time; answer them with set-based SQL. When it
     * fails, the transaction is rolled back and the records are tried one by one.
     */
    Uni<List<Outcome>> create(List<T> records);

    /** What each job can choose; {@link ImportRow#option} tells what it chose. */
    default List<ImportOption> options() {
        return List.of();
    }

    /** How rows change what is there already; null when this kind is only created. */
    default @Nullable ImportUpdates<?, ?> updates() {
        return null;
    }

    /** Removes what {@link #create} made, unless it was used since; gives the ids of those it removed. */
    Uni<Set<UUID>> undo(List<UUID> ids);

    /** Removes what {@link #create} made along with its records, unless it was used since; gives what it removed. */
    default Uni<Set<UUID>> undoAlong(List<UUID> ids) {
        return Uni.createFrom().item(Set.of());
    }
}
