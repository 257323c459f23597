package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one record of an import. */
public sealed interface Outcome {
    /**
     * It is there now; the warnings say what was taken otherwise than written.
     *
     * @param along a record of another kind that was created with it
     * @param knownBy texts by which {@link Importer#create} would know it again, beside {@link Importer#keys}: a dry run,
     *     in which nothing stays, tells by them that a later row is about the same
     */
    record Created(
            UUID id, List<Invalid> warnings, @Nullable UUID along, Set<String> knownBy) implements Outcome {
        Created warning(List<Invalid> others) {
            return new Created(id, others, along, knownBy);
        }
    }

    /**
     * It was there and is another now.
     *
     * @param before what it had
     * @param given what the import gave it
     * @param knownBy texts by which a new record would be known as this one by now, as {@link Importer#keys} and {@link
     *     Created#knownBy} have them; for dry runs, in which it does not stay what it is
     */
    record Updated(UUID id, Record before, Record given, List<Invalid> warnings, Set<String> knownBy)
            implements Outcome {
        Updated warning(List<Invalid> others) {
            return new Updated(id, before, given, others, knownBy);
        }
    }

    /** It was there and is as the row wants it. */
    record Unchanged(UUID id, List<Invalid> warnings) implements Outcome {
        Unchanged warning(List<Invalid> others) {
            return new Unchanged(id, others);
        }
    }

    /**
     * It was not taken.
     *
     * @param about the existing record that speaks against it, if one does; when that one is erased, the row goes too
     */
    record Refused(DomainException why, @Nullable UUID about) implements Outcome {}

    static Outcome created(UUID id, Invalid... warnings) {
        return new Created(id, List.of(warnings), null, Set.of());
    }

    /** It was found, and was removed or given away a moment later. */
    static Outcome gone() {
        return refused(new RuleBroken("changed-meanwhile"));
    }

    static Outcome refused(DomainException why) {
        return new Refused(why, null);
    }

    static Outcome refused(DomainException why, UUID about) {
        return new Refused(why, about);
    }
}
