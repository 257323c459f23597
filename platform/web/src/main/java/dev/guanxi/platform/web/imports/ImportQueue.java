package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.web.jobs.Claims;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Jobs that wait for a worker. */
@ApplicationScoped
class ImportQueue {
    private static final String COUNTED = """
            update import_job set total = $3, held_until = now() + cast($4 as bigint) * interval '1 millisecond'
            where id = $1 and holder = $2
            """;
    private static final String END = """
            with ended as (
                update import_job set status = $3, reason = $4, finished_at = now(), holder = null, held_until = null
                where id = $1 and holder = $2 returning id, forgotten),
            chunks as (delete from import_chunk c using ended e where c.job_id = e.id and e.forgotten)
            update import_row r set raw = null, findings = null from ended e where r.job_id = e.id and e.forgotten and r.outcome <> 'KEPT'
            """;

    private final Pool database;
    private final ImportJobs jobs;
    private final ImportJson json;
    private final ImportConfig config;
    private final Claims claims;

    ImportQueue(Pool database, ImportJobs jobs, ImportJson json, ImportConfig config) {
        this.database = database;
        this.jobs = jobs;
        this.json = json;
        this.config = config;
        this.claims = new Claims(database, "import_job", config.lease());
    }

    /** The job that waits longest, held from now on; nobody else gets it while the claim is kept up. */
    Uni<Optional<ImportJob>> claim(UUID holder) {
        return claims.take(holder)
                .chain(id -> id.map(jobs::find).orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** Who works on which. */
    Claims claims() {
        return claims;
    }

    Uni<Void> counted(UUID job, UUID holder, long total) {
        return database.preparedQuery(COUNTED)
                .execute(Tuple.of(job, holder, total, config.lease().toMillis()))
                .replaceWithVoid();
    }

    /** The work is done, in the transaction at hand. What has to be forgotten by now is deleted with it. */
    Uni<Void> end(ImportJob job, UUID holder) {
        return end(job.id(), holder, ended(job.status()), null);
    }

    private static ImportStatus ended(ImportStatus working) {
        return switch (working) {
            case CHECKING -> ImportStatus.CHECKED;
            case RUNNING -> ImportStatus.FINISHED;
            case UNDOING -> ImportStatus.UNDONE;
            case UPLOADING, UPLOADED, CHECKED, FINISHED, UNDONE, FAILED ->
                throw new IllegalStateException("nobody works on a job that is " + working);
        };
    }

    /** The work cannot be done; what was created stays until it is undone. */
    Uni<Void> fail(ImportJob job, UUID holder, DomainException reason) {
        return end(job.id(), holder, ImportStatus.FAILED, json.write(Finding.of(reason)));
    }

    private Uni<Void> end(UUID job, UUID holder, ImportStatus status, @Nullable String reason) {
        return InTransaction.update(END, job, holder, status.name(), reason).replaceWithVoid();
    }
}
