package dev.guanxi.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.bin.Clearance;
import dev.guanxi.platform.bin.Departure;
import dev.guanxi.platform.bulk.BulkRows.Result;
import dev.guanxi.platform.bulk.BulkRows.Waiting;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.persistence.ChangeNote;
import dev.guanxi.platform.web.jobs.ClaimLost;
import dev.guanxi.platform.web.jobs.JobTransaction;
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Changes records, a batch in one transaction together with the job's progress: what is counted is changed, and what is
 * changed is counted, whenever the process dies. A batch in which one is refused is tried one by one.
 */
@ApplicationScoped
class BulkBatches {
    /** So many records show what was before and after; the history of each shows it anyway. */
    private static final long SHOWN = 20;

    private final JobTransaction transactions;
    private final BulkQueue queue;
    private final BulkRows rows;
    private final Restorations restorations;
    private final Clearance clearance;
    private final BulkJson json;

    BulkBatches(
            JobTransaction transactions,
            BulkQueue queue,
            BulkRows rows,
            Restorations restorations,
            Clearance clearance,
            BulkJson json) {
        this.transactions = transactions;
        this.queue = queue;
        this.rows = rows;
        this.restorations = restorations;
        this.clearance = clearance;
        this.json = json;
    }

    /** Does what the job is at to some records. */
    void take(BulkChange job, UUID holder, Changer changer, long done, List<Waiting> batch) throws Throwable {
        try {
            together(job, holder, changer, done, batch);
        } catch (Throwable e) {
            if (e instanceof ClaimLost || Failures.isPassing(e)) {
                throw e;
            }
            if (batch.size() == 1) {
                refuse(job, holder, done, batch.getFirst(), e);
                return;
            }
            for (int i = 0; i < batch.size(); i++) {
                take(job, holder, changer, done + i, batch.subList(i, i + 1));
            }
        }
    }

    private void together(BulkChange job, UUID holder, Changer changer, long done, List<Waiting> batch)
            throws Throwable {
        if (job.status() == BulkStatus.CHECKING) {
            var results = transactions.rollBack(job.by(), () -> done(job, changer, batch));
            transactions.commit(job.by(), () -> enter(job, holder, done, results));
            return;
        }
        transactions.commit(
                job.by(),
                () -> (job.status() == BulkStatus.UNDOING ? undone(job, changer, batch) : done(job, changer, batch))
                        .call(results -> enter(job, holder, done, results)));
    }

    private Uni<Void> enter(BulkChange job, UUID holder, long done, List<Result> results) {
        return queue.progress(job.id(), holder, done, results).chain(() -> rows.settle(job.id(), results));
    }

    private Uni<List<Result>> done(BulkChange job, Changer changer, List<Waiting> batch) {
        return switch (job.task().action()) {
            case CHANGE -> changed(job, changer, batch);
            case REMOVE -> removed(job, batch);
        };
    }

    private Uni<List<Result>> undone(BulkChange job, Changer changer, List<Waiting> batch) {
        return switch (job.task().action()) {
            case CHANGE -> takenBack(job, changer, batch);
            case REMOVE -> broughtBack(job, batch);
        };
    }

    private Uni<List<Result>> removed(BulkChange job, List<Waiting> batch) {
        new ChangeNote(job.reason(), null, job.id()).attach();
        return clearance
                .remove(job.list(), ids(batch))
                .map(gone -> IntStream.range(0, batch.size())
                        .mapToObj(i -> result(batch.get(i), changed(gone.get(i))))
                        .toList());
    }

    private static Changed changed(Departure gone) {
        return new Changed(gone.before(), gone.after(), gone.stateBefore(), gone.stateAfter());
    }

    private Uni<List<Result>> broughtBack(BulkChange job, List<Waiting> batch) {
        new ChangeNote(job.reason(), null, job.id()).attach();
        return clearance
                .bringBack(job.list(), job.id(), ids(batch))
                .map(kept -> batch.stream()
                        .map(row -> broughtBack(row, kept.get(row.id())))
                        .toList());
    }

    private Result broughtBack(Waiting row, @Nullable DomainException kept) {
        return kept == null
                ? new Result(row.number(), RowOutcome.UNDONE, null, null, null, null)
                : new Result(row.number(), RowOutcome.KEPT, null, null, null, json.write(BulkFinding.of(kept)));
    }

    private static List<UUID> ids(List<Waiting> batch) {
        return batch.stream().map(Waiting::id).toList();
    }

    private Uni<List<Result>> changed(BulkChange job, Changer changer, List<Waiting> batch) {
        new ChangeNote(job.reason(), null, job.id()).attach();
        return changer.changeAll(ids(batch), job.task().changes())
                .map(done -> IntStream.range(0, batch.size())
                        .mapToObj(i -> result(batch.get(i), done.get(i)))
                        .toList());
    }

    private Result result(Waiting row, Changed changed) {
        var changes = row.number() <= SHOWN ? json.changes(changed) : null;
        return changed.isNothing()
                ? new Result(row.number(), RowOutcome.UNCHANGED, null, null, null, null)
                : new Result(row.number(), RowOutcome.CHANGED, changed.before(), changed.after(), changes, null);
    }

    private Uni<List<Result>> takenBack(BulkChange job, Changer changer, List<Waiting> batch) {
        return each(batch, row -> {
            new ChangeNote(job.reason(), null, job.id()).attach();
            var before = Objects.requireNonNull(row.before());
            var after = Objects.requireNonNull(row.after());
            var fields = List.copyOf(changer.takenBack(fields(job.task().changes())));
            return restorations
                    .patch(row.id(), new Restoration(before, fields), changer.restorable())
                    .chain(patch -> changer.takeBack(row.id(), after, patch))
                    .map(_ -> new Result(row.number(), RowOutcome.UNDONE, null, null, null, null));
        });
    }

    /** What a rule of the record changed besides follows from these again. */
    private static List<String> fields(JsonNode patch) {
        return patch.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static Uni<List<Result>> each(List<Waiting> batch, Function<Waiting, Uni<Result>> step) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .asList();
    }

    private void refuse(BulkChange job, UUID holder, long done, Waiting row, Throwable why) throws Throwable {
        var outcome = job.status() == BulkStatus.UNDOING ? RowOutcome.KEPT : RowOutcome.REFUSED;
        var finding = json.write(BulkFinding.of(job, row, why));
        var result = new Result(row.number(), outcome, null, null, null, finding);
        transactions.commit(job.by(), () -> enter(job, holder, done, List.of(result)));
    }
}
