package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.web.jobs.ClaimLost;
import dev.guanxi.platform.web.jobs.JobTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Takes back what a job created, newest first, a batch in one transaction; what was used since stays and is counted. */
@ApplicationScoped
class ImportUndo {
    private static final Logger LOG = Logger.getLogger(ImportUndo.class);
    private static final String CREATED = """
            select subject from import_row where job_id = ?1 and outcome = 'CREATED' order by line desc limit ?2
            """;
    private static final String MARK = """
            update import_row set outcome = ?3
            where job_id = ?1 and outcome = 'CREATED' and subject = any(cast(cast(?2 as text) as uuid[]))
            """;
    private static final String PROGRESS = """
            update import_job set done = done + ?3 + ?4, undone = undone + ?3, kept = kept + ?4,
                held_until = now() + cast(?5 as bigint) * interval '1 millisecond'
            where id = ?1 and holder = ?2
            """;

    private final JobTransaction transactions;
    private final ImportConfig config;

    ImportUndo(JobTransaction transactions, ImportConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    /** Undoes a part; false when nothing is left. */
    boolean step(ImportJob job, UUID holder, Importer<?> importer) throws Throwable {
        var ids = transactions.commit(
                job.by(),
                () -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(CREATED, UUID.class)
                                .setParameter(1, job.id())
                                .setParameter(2, config.batch())
                                .getResultList()));
        if (ids.isEmpty()) {
            return false;
        }
        undo(job, holder, importer, ids);
        return true;
    }

    private void undo(ImportJob job, UUID holder, Importer<?> importer, List<UUID> ids) throws Throwable {
        try {
            transactions.commit(job.by(), () -> importer.undo(ids).chain(removed -> enter(job, holder, ids, removed)));
        } catch (Throwable e) {
            if (e instanceof ClaimLost || Failures.isPassing(e)) {
                throw e;
            }
            if (ids.size() == 1) {
                LOG.errorf(e, "Import %s cannot undo %s", job.id(), ids.getFirst());
                transactions.commit(job.by(), () -> enter(job, holder, ids, Set.of()));
                return;
            }
            LOG.infof("Import %s undoes %d records one by one: %s", job.id(), ids.size(), Failures.reason(e));
            for (var id : ids) {
                undo(job, holder, importer, List.of(id));
            }
        }
    }

    private Uni<Void> enter(ImportJob job, UUID holder, List<UUID> ids, Set<UUID> removed) {
        var kept = ids.stream().filter(id -> !removed.contains(id)).toList();
        return progress(job, holder, ids.size() - kept.size(), kept.size())
                .chain(() -> mark(job, removed, "UNDONE"))
                .chain(() -> mark(job, kept, "KEPT"));
    }

    private Uni<Void> progress(ImportJob job, UUID holder, long undone, long kept) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PROGRESS)
                        .setParameter(1, job.id())
                        .setParameter(2, holder)
                        .setParameter(3, undone)
                        .setParameter(4, kept)
                        .setParameter(5, config.lease().toMillis())
                        .executeUpdate())
                .invoke(moved -> {
                    if (moved != 1) {
                        throw new ClaimLost(job.id());
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> mark(ImportJob job, Collection<UUID> subjects, String outcome) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ids = subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MARK)
                        .setParameter(1, job.id())
                        .setParameter(2, ids)
                        .setParameter(3, outcome)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
