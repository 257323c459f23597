package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one record of an import. */
public sealed interface Outcome {
    /** It is there now; the warnings say what was taken otherwise than written. */
    record Created(UUID id, List<Invalid> warnings) implements Outcome {}

    /**
     * It was not taken.
     *
     * @param about the existing record that speaks against it, if one does; when that one is erased, the row goes too
     */
    record Refused(Invalid why, @Nullable UUID about) implements Outcome {}

    static Outcome created(UUID id, Invalid... warnings) {
        return new Created(id, List.of(warnings));
    }

    static Outcome refused(Invalid why) {
        return new Refused(why, null);
    }

    static Outcome refused(Invalid why, UUID about) {
        return new Refused(why, about);
    }
}
