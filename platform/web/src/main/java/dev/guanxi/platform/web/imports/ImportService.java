package dev.guanxi.platform.web.imports;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.web.imports.ImportStatus.CHECKED;
import static dev.guanxi.platform.web.imports.ImportStatus.CHECKING;
import static dev.guanxi.platform.web.imports.ImportStatus.FAILED;
import static dev.guanxi.platform.web.imports.ImportStatus.FINISHED;
import static dev.guanxi.platform.web.imports.ImportStatus.RUNNING;
import static dev.guanxi.platform.web.imports.ImportStatus.UNDOING;
import static dev.guanxi.platform.web.imports.ImportStatus.UPLOADED;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What people can do with import jobs. */
@ApplicationScoped
class ImportService {
    private static final String CLEAR = "delete from import_row where job_id = $1";

    private final ImportJobs jobs;
    private final ImportKinds kinds;
    private final ImportWorker worker;
    private final ImportMemory memory;
    private final CurrentCaller caller;
    private final Pool database;

    ImportService(
            ImportJobs jobs,
            ImportKinds kinds,
            ImportWorker worker,
            ImportMemory memory,
            CurrentCaller caller,
            Pool database) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.worker = worker;
        this.memory = memory;
        this.caller = caller;
        this.database = database;
    }

    List<Importer<?>> kinds() {
        return kinds.openTo(caller.get());
    }

    Uni<ImportJob> get(UUID id) {
        return jobs.require(id);
    }

    Uni<Page<ImportJob>> page(PageRequest request) {
        return jobs.page(request);
    }

    Uni<ImportJob> map(UUID id, ImportMapping mapping) {
        return jobs.require(id)
                .invoke(job -> {
                    job.status().ensureOneOf(UPLOADED, CHECKED);
                    mapping.ensureFits(job.format().header(), columns(job));
                    mapping.handling().ensureFits(kinds.of(job.kind()), caller.get());
                })
                .call(job -> jobs.map(job, mapping))
                .chain(job -> jobs.require(job.id()));
    }

    /** Finds out what a run would do, and does nothing. */
    Uni<ImportJob> check(UUID id) {
        return begin(id, CHECKING);
    }

    Uni<ImportJob> run(UUID id) {
        return begin(id, RUNNING).call(memory::remember);
    }

    private Uni<ImportJob> begin(UUID id, ImportStatus next) {
        return jobs.require(id)
                .invoke(job -> {
                    job.status().ensureOneOf(UPLOADED, CHECKED);
                    ensure(!job.forgotten(), "import-forgotten");
                    ensureOwn(job);
                    job.mapping().handling().ensureFits(kinds.of(job.kind()), caller.get());
                    job.mapping().ensureComplete(columns(job));
                })
                .call(job -> database.preparedQuery(CLEAR).execute(Tuple.of(job.id())))
                .call(job -> jobs.begin(job, next))
                .chain(job -> jobs.require(job.id()))
                .invoke(worker::ring);
    }

    /** Takes back what the job created and changed. */
    Uni<ImportJob> undo(UUID id) {
        return jobs.require(id)
                .invoke(job -> job.status().ensureOneOf(FINISHED, FAILED))
                .call(job -> jobs.begin(job, UNDOING))
                .chain(job -> jobs.require(job.id()))
                .invoke(worker::ring);
    }

    /** What a job creates belongs to its starter; nobody creates in another's name. */
    private void ensureOwn(ImportJob job) {
        if (!job.starter().id().equals(caller.get().id())) {
            throw new NotAllowed("import-of-somebody-else");
        }
    }

    private List<ImportColumn> columns(ImportJob job) {
        return kinds.of(job.kind(), caller.get()).columns();
    }
}
