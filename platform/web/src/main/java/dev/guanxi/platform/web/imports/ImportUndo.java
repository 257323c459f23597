package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.persistence.ChangeNote;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.web.imports.ImportUpdates.Earlier;
import dev.guanxi.platform.web.imports.ImportUpdates.PutBack;
import dev.guanxi.platform.web.jobs.ClaimLost;
import dev.guanxi.platform.web.jobs.JobTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what a job did, newest first, a batch in one transaction: removes what it created, puts what it changed
 * back as it was. What was used or changed since stays, is counted and says why.
 */
@ApplicationScoped
class ImportUndo {
    private static final Logger LOG = Logger.getLogger(ImportUndo.class);
    private static final String DONE = """
            select line, subject, outcome, before, given, along from import_row
            where job_id = $1 and line < $2 and outcome in ('CREATED', 'UPDATED') order by line desc limit $3
            """;
    private static final String MARK = """
            update import_row r set outcome = u.outcome, findings = coalesce(u.findings, r.findings)
            from unnest($2::bigint[], $3::text[], $4::text[]) as u (line, outcome, findings)
            where r.job_id = $1 and r.line = u.line and r.outcome in ('CREATED', 'UPDATED')
            """;
    private static final String PROGRESS = """
            update import_job set done = done + $3 + $4, undone = undone + $3, kept = kept + $4,
                held_until = now() + cast($5 as bigint) * interval '1 millisecond'
            where id = $1 and holder = $2
            """;

    private final JobTransaction transactions;
    private final ImportConfig config;
    private final ImportJson json;

    ImportUndo(JobTransaction transactions, ImportConfig config, ImportJson json) {
        this.transactions = transactions;
        this.config = config;
        this.json = json;
    }

    /** A row that created or changed something. */
    private record Deed(
            long line,
            UUID subject,
            RowOutcome outcome,
            @Nullable String before,
            @Nullable String given,
            @Nullable UUID along) {
        static Deed of(Object... row) {
            return new Deed(
                    (Long) row[0],
                    (UUID) row[1],
                    RowOutcome.valueOf((String) row[2]),
                    (String) row[3],
                    (String) row[4],
                    (UUID) row[5]);
        }

        boolean isCreation() {
            return outcome == RowOutcome.CREATED;
        }

        boolean isForgotten() {
            return before == null || given == null;
        }
    }

    /** Undoes a part of what stands above a line; gives the line to go on above, 0 when nothing is left. */
    long step(ImportJob job, UUID holder, Importer<?> importer, long below) throws Throwable {
        var deeds = transactions.commit(
                job.by(), () -> InTransaction.select(Deed::of, DONE, job.id(), below, (long) config.batch()));
        if (deeds.isEmpty()) {
            return 0;
        }
        undo(job, holder, importer, deeds);
        return deeds.getLast().line();
    }

    private void undo(ImportJob job, UUID holder, Importer<?> importer, List<Deed> deeds) throws Throwable {
        try {
            transactions.commit(
                    job.by(), () -> undone(job, importer, deeds).chain(kept -> enter(job, holder, deeds, kept)));
        } catch (Throwable e) {
            if (e instanceof ClaimLost || Failures.isPassing(e)) {
                throw e;
            }
            if (deeds.size() == 1) {
                var deed = deeds.getFirst();
                LOG.errorf(e, "Import %s cannot undo %s", job.id(), deed.subject());
                var why = Map.<Long, DomainException>of(deed.line(), new RuleBroken("import-row-failed"));
                transactions.commit(job.by(), () -> enter(job, holder, deeds, why));
                return;
            }
            LOG.infof("Import %s undoes %d records one by one: %s", job.id(), deeds.size(), Failures.reason(e));
            for (var deed : deeds) {
                undo(job, holder, importer, List.of(deed));
            }
        }
    }

    /** Gives by their lines why some are not as they were before. */
    private Uni<Map<Long, DomainException>> undone(ImportJob job, Importer<?> importer, List<Deed> deeds) {
        var kept = new HashMap<Long, DomainException>();
        var updates = importer.updates();
        var changed = deeds.stream().filter(deed -> !deed.isCreation()).toList();
        var created = deeds.stream().filter(Deed::isCreation).toList();
        return (updates == null || changed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : putBack(job, updates, changed, kept))
                .chain(() -> created.isEmpty() ? Uni.createFrom().voidItem() : remove(importer, created, kept))
                .chain(() -> removeAlong(importer, created, kept))
                .replaceWith(kept);
    }

    private <V extends Record> Uni<Void> putBack(
            ImportJob job, ImportUpdates<?, V> updates, List<Deed> changed, Map<Long, DomainException> kept) {
        ChangeNote.ofUndoneImport(job.id()).attach();
        changed.stream()
                .filter(Deed::isForgotten)
                .forEach(deed -> kept.put(deed.line(), new RuleBroken("import-undo-forgotten")));
        var known = changed.stream().filter(deed -> !deed.isForgotten()).toList();
        var earlier =
                known.stream().map(deed -> earlier(deed, updates.values())).toList();
        return updates.putBack(earlier)
                .invoke(results -> {
                    for (int i = 0; i < known.size(); i++) {
                        note(known.get(i), results.get(i), kept);
                    }
                })
                .replaceWithVoid();
    }

    private static void note(Deed deed, PutBack result, Map<Long, DomainException> kept) {
        var why = result.kept();
        if (why != null) {
            kept.put(deed.line(), why);
        }
    }

    private <V> Earlier<V> earlier(Deed deed, Class<V> type) {
        return new Earlier<>(
                deed.subject(),
                json.read(Objects.requireNonNull(deed.before()), type),
                json.read(Objects.requireNonNull(deed.given()), type));
    }

    private static Uni<Void> remove(Importer<?> importer, List<Deed> created, Map<Long, DomainException> kept) {
        return importer.undo(created.stream().map(Deed::subject).toList())
                .invoke(removed -> created.stream()
                        .filter(deed -> !removed.contains(deed.subject()))
                        .forEach(deed -> kept.put(deed.line(), new RuleBroken("import-undo-used"))))
                .replaceWithVoid();
    }

    /** What came along with a record goes after all that is to go. */
    private static Uni<Void> removeAlong(Importer<?> importer, List<Deed> created, Map<Long, DomainException> kept) {
        var bringing = created.stream()
                .filter(deed -> deed.along() != null && !kept.containsKey(deed.line()))
                .toList();
        return bringing.isEmpty()
                ? Uni.createFrom().voidItem()
                : importer.undoAlong(bringing.stream().map(Deed::along).toList())
                        .invoke(removed -> bringing.stream()
                                .filter(deed -> !removed.contains(deed.along()))
                                .forEach(deed -> kept.put(
                                        deed.line(),
                                        new RuleBroken("import-undo-along", String.valueOf(deed.along())))))
                        .replaceWithVoid();
    }

    private Uni<Void> enter(ImportJob job, UUID holder, List<Deed> deeds, Map<Long, DomainException> kept) {
        return InTransaction.update(
                        PROGRESS,
                        job.id(),
                        holder,
                        (long) deeds.size() - kept.size(),
                        (long) kept.size(),
                        config.lease().toMillis())
                .invoke(moved -> {
                    if (moved != 1) {
                        throw new ClaimLost(job.id());
                    }
                })
                .chain(() -> mark(job, deeds, kept));
    }

    private Uni<Void> mark(ImportJob job, List<Deed> deeds, Map<Long, DomainException> kept) {
        return InTransaction.update(
                        MARK,
                        job.id(),
                        deeds.stream().map(Deed::line).toArray(Long[]::new),
                        deeds.stream()
                                .map(deed ->
                                        (kept.containsKey(deed.line()) ? RowOutcome.KEPT : RowOutcome.UNDONE).name())
                                .toArray(String[]::new),
                        deeds.stream()
                                .map(deed -> findings(kept.get(deed.line())))
                                .toArray(String[]::new))
                .replaceWithVoid();
    }

    private @Nullable String findings(@Nullable DomainException why) {
        return why == null ? null : json.write(Finding.all(why));
    }
}
