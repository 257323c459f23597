package dev.guanxi.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.bulk.BulkRows.Result;
import dev.guanxi.platform.bulk.BulkRows.Waiting;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.persistence.ChangeNote;
import dev.guanxi.platform.web.Texts;
import dev.guanxi.platform.web.jobs.ClaimLost;
import dev.guanxi.platform.web.jobs.JobTransaction;
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;

/**
 * Changes records, a batch in one transaction together with the job's progress: what is counted is changed, and what is
 * changed is counted, whenever the process dies. A batch in which one is refused is tried one by one.
 */
@ApplicationScoped
class BulkBatches {
    private static final Logger LOG = Logger.getLogger(BulkBatches.class);

    /** So many records show what was before and after; the history of each shows it anyway. */
    private static final long SHOWN = 20;

    private final JobTransaction transactions;
    private final BulkQueue queue;
    private final BulkRows rows;
    private final Restorations restorations;
    private final BulkJson json;

    BulkBatches(JobTransaction transactions, BulkQueue queue, BulkRows rows, Restorations restorations, BulkJson json) {
        this.transactions = transactions;
        this.queue = queue;
        this.rows = rows;
        this.restorations = restorations;
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
            var results = transactions.rollBack(job.by(), () -> changed(job, changer, batch));
            transactions.commit(job.by(), () -> enter(job, holder, done, results));
            return;
        }
        transactions.commit(
                job.by(),
                () -> (job.status() == BulkStatus.UNDOING ? undone(job, changer, batch) : changed(job, changer, batch))
                        .call(results -> enter(job, holder, done, results)));
    }

    private Uni<Void> enter(BulkChange job, UUID holder, long done, List<Result> results) {
        return queue.progress(job.id(), holder, done, results).chain(() -> rows.settle(job.id(), results));
    }

    private Uni<List<Result>> changed(BulkChange job, Changer changer, List<Waiting> batch) {
        new ChangeNote(job.reason(), null, job.id()).attach();
        return each(batch, row -> changer.change(row.id(), null, job.patch()).map(changed -> result(row, changed)));
    }

    private Result result(Waiting row, Changed changed) {
        var changes = row.number() <= SHOWN ? json.changes(changed) : null;
        return changed.isNothing()
                ? new Result(row.number(), RowOutcome.UNCHANGED, null, null, null, null)
                : new Result(row.number(), RowOutcome.CHANGED, changed.before(), changed.after(), changes, null);
    }

    private Uni<List<Result>> undone(BulkChange job, Changer changer, List<Waiting> batch) {
        return each(batch, row -> {
            new ChangeNote(job.reason(), null, job.id()).attach();
            var before = Objects.requireNonNull(row.before());
            var after = Objects.requireNonNull(row.after());
            var fields = List.copyOf(changer.takenBack(fields(job.patch())));
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
        var finding = json.write(finding(job, row, why));
        var result = new Result(row.number(), outcome, null, null, null, finding);
        transactions.commit(job.by(), () -> enter(job, holder, done, List.of(result)));
    }

    private static BulkFinding finding(BulkChange job, Waiting row, Throwable why) {
        return switch (why) {
            case DomainException refusal -> BulkFinding.of(refusal);
            case ConstraintViolationException invalid ->
                new BulkFinding(
                        "bulk-value-invalid",
                        List.of(invalid.getConstraintViolations().stream()
                                .map(v -> v.getPropertyPath() + " " + v.getMessage())
                                .sorted()
                                .collect(Collectors.joining(", "))));
            case WebApplicationException _ -> new BulkFinding("bulk-value-unreadable", List.of());
            case OptimisticLockException _ -> new BulkFinding("changed-meanwhile", List.of());
            case StaleStateException _ -> new BulkFinding("changed-meanwhile", List.of());
            default -> {
                LOG.errorf(why, "Bulk change %s cannot change %s", job.id(), row.id());
                yield new BulkFinding("bulk-row-failed", List.of());
            }
        };
    }

    /** Why a record was not changed; kept without words, so that each reader gets their language. */
    record BulkFinding(String code, List<String> arguments) {
        static BulkFinding of(DomainException refusal) {
            return new BulkFinding(
                    refusal.code(),
                    refusal.arguments().stream().map(String::valueOf).toList());
        }

        String text(Locale locale) {
            return Texts.of(locale, code, arguments.toArray());
        }
    }
}
