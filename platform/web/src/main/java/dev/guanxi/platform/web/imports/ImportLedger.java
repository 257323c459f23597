package dev.guanxi.platform.web.imports;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is written with every batch, in its transaction: what became of its rows, and how far the job is. */
@ApplicationScoped
class ImportLedger {
    private static final String ROWS = """
            insert into import_row (job_id, line, outcome, subject, findings, raw)
            select ?1, line, outcome, subject, findings, raw
            from json_to_recordset(cast(cast(?2 as text) as json))
                as r(line bigint, outcome text, subject uuid, findings text, raw text)
            """;
    private static final String KEYS = """
            insert into import_key (job_id, key, line)
            select ?1, key, line
            from unnest(cast(cast(?2 as text) as uuid[]), cast(cast(?3 as text) as bigint[])) as k(key, line)
            on conflict do nothing
            """;
    private static final String KNOWN_KEYS =
            "select key, line from import_key where job_id = ?1 and key = any(cast(cast(?2 as text) as uuid[]))";
    private static final String PROGRESS = """
            update import_job set done = done + ?4, created = created + ?5, refused = refused + ?6,
                warnings = warnings + ?7, held_until = now() + cast(?8 as bigint) * interval '1 millisecond'
            where id = ?1 and holder = ?2 and done = ?3
            """;

    private final ImportJson json;
    private final ImportConfig config;

    ImportLedger(ImportJson json, ImportConfig config) {
        this.json = json;
        this.config = config;
    }

    /** Somebody else works on the job by now; what was done in this transaction must not count. */
    static final class ClaimLost extends RuntimeException {
        ClaimLost(UUID job) {
            super("the claim on import %s was lost".formatted(job));
        }
    }

    private record Entry(
            long line,
            String outcome,
            @Nullable UUID subject,
            @Nullable String findings,
            @Nullable String raw) {}

    private record Key(UUID key, long line) {}

    /** The lines of earlier rows that have these keys. */
    Uni<Map<UUID, Long>> linesOf(UUID job, Collection<UUID> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var asked = array(keys, UUID::toString);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KNOWN_KEYS, Tuple.class)
                        .setParameter(1, job)
                        .setParameter(2, asked)
                        .getResultList())
                .map(rows -> {
                    var lines = new HashMap<UUID, Long>();
                    rows.forEach(row -> lines.put(row.get(0, UUID.class), row.get(1, Long.class)));
                    return lines;
                });
    }

    /** Enters the results and moves on; fails when the job is not where it is believed to be. */
    Uni<Void> enter(ImportJob job, UUID holder, long done, List<RowResult> results) {
        return progress(job, holder, done, results)
                .chain(() -> rows(job, results))
                .chain(() -> keys(job, results));
    }

    private Uni<Void> progress(ImportJob job, UUID holder, long done, List<RowResult> results) {
        var taken = results.stream().filter(RowResult::taken).toList();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PROGRESS)
                        .setParameter(1, job.id())
                        .setParameter(2, holder)
                        .setParameter(3, done)
                        .setParameter(4, (long) results.size())
                        .setParameter(5, (long) taken.size())
                        .setParameter(6, (long) results.size() - taken.size())
                        .setParameter(
                                7,
                                taken.stream()
                                        .filter(r -> !r.findings().isEmpty())
                                        .count())
                        .setParameter(8, config.lease().toMillis())
                        .executeUpdate())
                .invoke(moved -> {
                    if (moved != 1) {
                        throw new ClaimLost(job.id());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> rows(ImportJob job, List<RowResult> results) {
        var dryRun = job.status() == ImportStatus.CHECKING;
        var entries = results.stream()
                .filter(result ->
                        !dryRun || !result.taken() || !result.findings().isEmpty())
                .map(result -> entry(result, dryRun))
                .toList();
        return insert(ROWS, job.id(), entries);
    }

    private Entry entry(RowResult result, boolean dryRun) {
        var outcome = !result.taken() ? "REFUSED" : dryRun ? "WARNED" : "CREATED";
        return new Entry(
                result.line(),
                outcome,
                result.taken() && dryRun ? null : result.subject(),
                result.findings().isEmpty() ? null : json.write(result.findings()),
                result.raw() == null ? null : json.write(result.raw()));
    }

    private Uni<Void> keys(ImportJob job, List<RowResult> results) {
        var keys = results.stream()
                .flatMap(result -> result.keys().stream().map(key -> new Key(key, result.line())))
                .toList();
        if (keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEYS)
                        .setParameter(1, job.id())
                        .setParameter(2, array(keys, Key::key))
                        .setParameter(3, array(keys, Key::line))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static <T> String array(Collection<T> items, Function<T, Object> value) {
        return items.stream().map(value).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private Uni<Void> insert(String sql, UUID job, List<?> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter(1, job)
                        .setParameter(2, json.write(entries))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
