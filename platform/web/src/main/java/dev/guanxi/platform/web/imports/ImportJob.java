package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.web.jobs.JobTransaction.Starter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is kept.
 *
 * @param starter in whose name it works
 * @param total null until the rows were counted
 * @param done rows that are dealt with: where a successor goes on
 * @param forgotten whether file and refused rows are deleted, or will be as soon as the work at hand is done
 */
record ImportJob(
        UUID id,
        String kind,
        ImportStatus status,
        Caller starter,
        String traceparent,
        FileFormat format,
        ImportMapping mapping,
        @Nullable Long total,
        long done,
        Tally tally,
        Times times,
        @Nullable Finding reason,
        boolean forgotten) {

    /** How the file is written. */
    record FileFormat(@Nullable String name, Charset charset, char separator, List<String> header) {}

    /**
     * What became of the rows so far.
     *
     * @param unchanged records that were as their rows want them
     * @param kept created and changed records that an undo had to leave, or something of them
     */
    record Tally(long created, long updated, long unchanged, long refused, long warnings, long undone, long kept) {}

    /**
     * When what happened.
     *
     * @param remembered when its starter used the mapping before; null when it was guessed or said
     */
    record Times(
            Instant created,
            @Nullable Instant started,
            @Nullable Instant finished,
            @Nullable Instant remembered) {}

    Starter by() {
        return new Starter(starter, traceparent);
    }

    Ownership ownership() {
        return Ownership.of(starter.id(), starter.homeTeam());
    }

    /** The time left at the pace so far; null while nothing can be said. */
    @Nullable
    Duration left(Clock clock) {
        var started = times.started();
        if (!status.isWorking() || total == null || started == null || done == 0) {
            return null;
        }
        var spent = Duration.between(started, clock.instant());
        return Duration.ofMillis(spent.toMillis() * Math.max(0, total - done) / done);
    }
}
