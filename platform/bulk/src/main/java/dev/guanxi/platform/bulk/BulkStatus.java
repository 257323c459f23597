package dev.guanxi.platform.bulk;

import static dev.guanxi.platform.domain.DomainException.ensure;

import java.util.Arrays;
import java.util.List;

/** How far a bulk change is. */
public enum BulkStatus {
    /** Nothing was done yet; it can be tried or run. */
    NEW,
    /** A dry run is at work, or waits for its turn. */
    CHECKING,
    /** The dry run said what would happen. */
    CHECKED,
    RUNNING,
    FINISHED,
    UNDOING,
    UNDONE,
    /** It could not go on; what was changed before stays, and can be undone. */
    FAILED;

    /** Refuses what the job is too early or too late for. */
    void ensureOneOf(BulkStatus... possible) {
        ensure(Arrays.asList(possible).contains(this), "bulk-not-now", this, List.of(possible));
    }

    BulkStatus end() {
        return switch (this) {
            case CHECKING -> CHECKED;
            case RUNNING -> FINISHED;
            case UNDOING -> UNDONE;
            case NEW, CHECKED, FINISHED, UNDONE, FAILED ->
                throw new IllegalStateException("nobody works on a job that is " + this);
        };
    }
}
