package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.web.jobs.JobTransaction;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Brings one claimed job to its end, from where it stands. */
@ApplicationScoped
class ImportWork {
    private final ImportQueue queue;
    private final ImportKinds kinds;
    private final ImportFiles files;
    private final ImportBatches batches;
    private final ImportUndo undo;
    private final JobTransaction transactions;
    private final ImportNews news;
    private final ImportConfig config;

    ImportWork(
            ImportQueue queue,
            ImportKinds kinds,
            ImportFiles files,
            ImportBatches batches,
            ImportUndo undo,
            JobTransaction transactions,
            ImportNews news,
            ImportConfig config) {
        this.queue = queue;
        this.kinds = kinds;
        this.files = files;
        this.batches = batches;
        this.undo = undo;
        this.transactions = transactions;
        this.news = news;
        this.config = config;
    }

    /** Works until the job is done or it is time to stop; a job left in between is released. */
    void perform(ImportJob job, UUID holder, BooleanSupplier goOn) throws Throwable {
        try {
            var finished = job.status() == ImportStatus.UNDOING
                    ? takeBack(job, holder, goOn)
                    : takeIn(job, holder, RowWork.of(kinds.of(job.kind()), job), goOn);
            if (finished) {
                transactions.commit(job.by(), () -> queue.end(job, holder).chain(() -> news.finished(job)));
            } else {
                VertxContextSupport.subscribeAndAwait(() -> queue.claims().release(job.id(), holder));
            }
        } catch (DomainException e) {
            transactions.commit(job.by(), () -> queue.fail(job, holder, e).chain(() -> news.failed(job)));
        }
    }

    private boolean takeBack(ImportJob job, UUID holder, BooleanSupplier goOn) throws Throwable {
        var importer = kinds.of(job.kind());
        var line = Long.MAX_VALUE;
        while (line > 0 && goOn.getAsBoolean()) {
            line = undo.step(job, holder, importer, line);
        }
        return line == 0;
    }

    private <R> boolean takeIn(ImportJob job, UUID holder, RowWork<R> work, BooleanSupplier goOn) throws Throwable {
        if (job.total() == null) {
            var total = count(job);
            VertxContextSupport.subscribeAndAwait(() -> queue.counted(job.id(), holder, total));
        }
        try (var file = open(job);
                var seen = new SeenKeys()) {
            var done = recall(job, work, file, seen);
            while (goOn.getAsBoolean()) {
                var rows = file.next(config.batch());
                if (rows.isEmpty()) {
                    return true;
                }
                var understood = rows.stream().map(work::read).toList();
                batches.take(job, holder, work, done, understood, seen);
                done += rows.size();
            }
        }
        return false;
    }

    /** Passes over the rows that were dealt with before, and learns their keys; gives how many there were. */
    private <R> long recall(ImportJob job, RowWork<R> work, CsvFile file, SeenKeys seen) throws Throwable {
        var done = 0L;
        while (done < job.done()) {
            var rows = file.next((int) Math.min(config.batch(), job.done() - done));
            if (rows.isEmpty()) {
                break;
            }
            batches.recall(job, work, rows.stream().map(work::read).toList(), seen);
            done += rows.size();
        }
        return done;
    }

    private long count(ImportJob job) throws IOException {
        try (var file = open(job)) {
            return file.skip(Long.MAX_VALUE);
        }
    }

    private CsvFile open(ImportJob job) throws IOException {
        return CsvFile.open(
                files.open(job.id()), job.format().charset(), job.format().separator());
    }
}
