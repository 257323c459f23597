package dev.guanxi.platform.web.imports;

import static dev.guanxi.platform.domain.DomainException.ensure;

import java.util.Arrays;
import java.util.List;

/** How far a job is. */
public enum ImportStatus {
    /** The file is still coming in. */
    UPLOADING,
    /** The file is there; it can be mapped and tried. */
    UPLOADED,
    /** A dry run is at work, or waits for its turn. */
    CHECKING,
    /** The dry run said what would happen. */
    CHECKED,
    RUNNING,
    FINISHED,
    UNDOING,
    UNDONE,
    /** The file could not be read to its end; what was created before stays, and can be undone. */
    FAILED;

    private static final List<ImportStatus> WORKING = List.of(CHECKING, RUNNING, UNDOING);

    boolean isWorking() {
        return WORKING.contains(this);
    }

    /** Refuses what the job is too early or too late for. */
    void ensureOneOf(ImportStatus... possible) {
        ensure(Arrays.asList(possible).contains(this), "import-not-now", this, List.of(possible));
    }
}
