package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.events.Expiring;
import dev.guanxi.platform.persistence.Forgetful;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Deletes files and refused rows when their time is over, and the file of a job at once when somebody in it is erased;
 * then it is not remembered either how such files were mapped. A job at work still needs its file; it is deleted when
 * the work ends. Ids stay, so what was created can still be removed; what changed records were like goes with the file,
 * so they cannot be put back any more.
 */
@ApplicationScoped
class ImportRetention implements Forgetful, Expiring {
    /** Jobs in whose file somebody stands, or what came along with them. */
    private static final String JOBS = "(select job_id from import_row where subject = ?1 or along = ?1)";

    private static final String FLAG =
            "update import_job set forgotten = true where id in " + JOBS + " and not forgotten";

    /** Defaults and what values stand for may speak of anybody in the file. */
    private static final String MAPPINGS = """
            delete from import_mapping m using import_job j
            where m.owner_id = j.owner_id and m.kind = j.kind and m.heading = cast(md5(j.header) as uuid) and j.id in
            """ + JOBS;

    private static final String CHUNKS = """
            delete from import_chunk c using import_job j
            where c.job_id = j.id and j.forgotten and j.status not in ('CHECKING', 'RUNNING')
                and j.id in
            """ + JOBS;
    private static final String ROWS = """
            update import_row r set raw = null, findings = null from import_job j
            where r.job_id = j.id and j.forgotten and j.status not in ('CHECKING', 'RUNNING')
                and j.id in
            """ + JOBS;
    private static final String VALUES =
            "update import_row set before = null, given = null where subject = ?1 and before is not null";
    private static final String EXPIRE = """
            with due as (
                update import_job set forgotten = true
                where created_at < $1 and not forgotten and status not in ('CHECKING', 'RUNNING', 'UNDOING')
                returning id),
            chunks as (delete from import_chunk c using due where c.job_id = due.id),
            rows as (update import_row r set raw = null, findings = null, before = null, given = null
                from due where r.job_id = due.id)
            select count(*) from due
            """;

    private final Pool database;
    private final ImportConfig config;
    private final Clock clock;

    ImportRetention(Pool database, ImportConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Void> forget(UUID subject) {
        return execute(VALUES, subject)
                .chain(() -> execute(MAPPINGS, subject))
                .chain(() -> execute(FLAG, subject))
                .chain(flagged -> flagged == 0
                        ? Uni.createFrom().voidItem()
                        : execute(CHUNKS, subject)
                                .chain(() -> execute(ROWS, subject))
                                .replaceWithVoid());
    }

    private static Uni<Integer> execute(String sql, UUID subject) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(sql).setParameter(1, subject).executeUpdate());
    }

    @Override
    public String what() {
        return "imported files";
    }

    @Override
    public Uni<Integer> expire() {
        var before = clock.instant().minus(config.retention()).atOffset(ZoneOffset.UTC);
        return database.preparedQuery(EXPIRE)
                .execute(Tuple.of(before))
                .map(rows -> rows.iterator().next().getInteger(0));
    }
}
