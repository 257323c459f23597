package dev.guanxi.platform.bulk;

import dev.guanxi.platform.bulk.BulkRows.Waiting;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.jobs.JobTransaction;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Brings one claimed bulk change to its end, from where it stands: collects its records, then deals with each. */
@ApplicationScoped
class BulkWork {
    private static final int PART = 1_000;

    private final BulkQueue queue;
    private final BulkRows rows;
    private final BulkBatches batches;
    private final Changers changers;
    private final JobTransaction transactions;
    private final BulkJson json;
    private final BulkConfig config;

    BulkWork(
            BulkQueue queue,
            BulkRows rows,
            BulkBatches batches,
            Changers changers,
            JobTransaction transactions,
            BulkJson json,
            BulkConfig config) {
        this.queue = queue;
        this.rows = rows;
        this.batches = batches;
        this.changers = changers;
        this.transactions = transactions;
        this.json = json;
        this.config = config;
    }

    /** Works until the job is done or it is time to stop; a job left in between is released. */
    void perform(BulkChange job, UUID holder, BooleanSupplier goOn) throws Throwable {
        try {
            var changer = changers.of(job.list());
            var finished = collect(job, holder, changer, goOn)
                    && (job.status() == BulkStatus.UNDOING
                            ? takeBack(job, holder, changer, goOn)
                            : change(job, holder, changer, goOn));
            VertxContextSupport.subscribeAndAwait(() -> finished
                    ? queue.end(job.id(), holder, job.status().end(), null)
                    : queue.claims().release(job.id(), holder));
        } catch (DomainException e) {
            var why = json.write(BulkFinding.of(e));
            VertxContextSupport.subscribeAndAwait(() -> queue.end(job.id(), holder, BulkStatus.FAILED, why));
        }
    }

    /** Takes down which records are meant, so that a change cannot move one out of, or into, the selection. */
    private boolean collect(BulkChange job, UUID holder, Changer changer, BooleanSupplier goOn) throws Throwable {
        var known = job.tally().total();
        var cursor = job.collection().cursor();
        var complete = job.collection().complete();
        while (!complete && goOn.getAsBoolean()) {
            var page = part(job, changer, cursor, known);
            transactions.commit(
                    job.by(),
                    () -> queue.collected(
                                    job.id(), holder, page.known(), page.ids().size(), page.next())
                            .chain(() -> rows.collect(job.id(), page.known(), page.ids())));
            known += page.ids().size();
            cursor = page.next();
            complete = cursor == null;
        }
        return complete;
    }

    /**
     * Some of the records that are meant.
     *
     * @param known how many were taken down before
     * @param next where the collection goes on; null at its end
     */
    private record Part(
            long known, List<UUID> ids, @Nullable String next) {}

    private Part part(BulkChange job, Changer changer, @Nullable String cursor, long known) throws Throwable {
        var named = job.collection().named();
        if (named != null) {
            return new Part(known, named, null);
        }
        var request = new PageRequest(PART, cursor, job.collection().filter(), null, false);
        Page<UUID> page = transactions.commit(job.by(), () -> changer.find(request));
        return new Part(known, page.items(), page.next());
    }

    private boolean change(BulkChange job, UUID holder, Changer changer, BooleanSupplier goOn) throws Throwable {
        var done = job.tally().done();
        var patch = job.task().patch();
        var most = patch == null ? config.batch() : changer.atOnce(patch, config.batch());
        while (goOn.getAsBoolean()) {
            var batch = some(rows.next(job.id(), done, most));
            if (batch.isEmpty()) {
                return true;
            }
            batches.take(job, holder, changer, done, batch);
            done += batch.size();
        }
        return false;
    }

    private boolean takeBack(BulkChange job, UUID holder, Changer changer, BooleanSupplier goOn) throws Throwable {
        var done = job.tally().done();
        while (goOn.getAsBoolean()) {
            var batch = some(rows.lastChanged(job.id(), config.batch()));
            if (batch.isEmpty()) {
                return true;
            }
            batches.take(job, holder, changer, done, batch);
            done += batch.size();
        }
        return false;
    }

    private static List<Waiting> some(Uni<List<Waiting>> rows) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> rows);
    }
}
