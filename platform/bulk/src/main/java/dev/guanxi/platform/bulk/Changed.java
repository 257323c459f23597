package dev.guanxi.platform.bulk;

import dev.guanxi.platform.domain.AggregateRoot;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record before and after a change.
 *
 * @param before its version before
 * @param after its version after
 */
public record Changed(long before, long after, Record stateBefore, Record stateAfter) {

    /**
     * Changes a record and remembers what it was.
     *
     * @param expectedVersion refuse when the record is at another
     */
    public static <A extends AggregateRoot<?>> Uni<Changed> of(
            A record, @Nullable Long expectedVersion, Function<A, Uni<A>> change) {
        if (expectedVersion != null) {
            record.expectVersion(expectedVersion);
        }
        var before = record.version();
        var state = record.state();
        return change.apply(record).map(after -> new Changed(before, after.version(), state, after.state()));
    }

    boolean isNothing() {
        return stateBefore.equals(stateAfter);
    }
}
