package dev.guanxi.platform.persistence;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the trail is to say about the changes of the request or job at hand, beside what was changed.
 *
 * @param reason in the words of whoever asked for it
 * @param restored the version that fields are taken back to
 * @param bulkChange the bulk change that it is a part of
 * @param importJob the import that it is a part of
 * @param undoing whether it takes back what the import did; the trail does not say so
 */
public record ChangeNote(
        @Nullable String reason,
        @Nullable Long restored,
        @Nullable UUID bulkChange,
        @Nullable UUID importJob,
        boolean undoing) {
    private static final String KEY = "guanxi.change-note";
    private static final ChangeNote NOTHING = new ChangeNote(null, null, null, null, false);

    /** Of a change that no import makes. */
    public ChangeNote(@Nullable String reason, @Nullable Long restored, @Nullable UUID bulkChange) {
        this(reason, restored, bulkChange, null, false);
    }

    /** Of what an import changes. */
    public static ChangeNote ofImport(UUID job) {
        return new ChangeNote(null, null, null, job, false);
    }

    /** Of what takes that back. */
    public static ChangeNote ofUndoneImport(UUID job) {
        return new ChangeNote(null, null, null, job, true);
    }

    /** The note of the work at hand; says nothing when nobody said anything. */
    public static ChangeNote current() {
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<ChangeNote>get(KEY).orElse(NOTHING)
                : NOTHING;
    }

    /** Holds for the changes that follow. */
    public void attach() {
        ContextLocals.put(KEY, this);
    }

    public ChangeNote restoring(long version) {
        return new ChangeNote(reason, version, bulkChange, importJob, undoing);
    }

    /** Whether values come back that were there before: nobody chose them just now. */
    public boolean isTakingBack() {
        return undoing || restored != null;
    }
}
