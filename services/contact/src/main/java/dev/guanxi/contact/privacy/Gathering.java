package dev.guanxi.contact.privacy;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Answers as they arrive, the key that can read them, and which files go with them; all go together. */
@ApplicationScoped
class Gathering {
    private static final String KEEP_KEY = "insert into privacy_key (request_id, private_key) values ($1, $2)";
    private static final String KEEP_SUBJECTS =
            "insert into privacy_subject (request_id, subject) select $1, unnest($2::uuid[])";
    private static final String KEEP = """
            insert into privacy_gathered (request_id, service, part, parts, held, sealed, answered_at)
            values ($1, $2, $3, $4, $5::text::jsonb, $6, $7) on conflict do nothing
            """;
    private static final String WHOLE = """
            select service, max(answered_at) as answered_at, min(held::text) as held
            from privacy_gathered where request_id = $1 group by service having count(*) = max(parts) order by service
            """;
    private static final String COMPLETE = """
            select service from privacy_gathered where request_id = $1 group by service having count(*) = max(parts)
            """;
    private static final String KEEP_FILES = "insert into privacy_file (request_id, attachment_id) select $2, id"
            + " from attachment where complete and id in (" + ContactRecords.FILES + ")";
    private static final String FILES =
            "select attachment_id from privacy_file where request_id = $1 order by attachment_id";
    private static final String DROP_FILES = "delete from privacy_file where request_id = $1";
    private static final String SEALED = """
            select string_agg(sealed, '' order by part) from privacy_gathered where request_id = $1 and service = $2
            """;
    private static final String KEY = "select private_key from privacy_key where request_id = $1";
    private static final String DROP_KEY = "delete from privacy_key where request_id = $1";
    private static final String DROP = "update privacy_gathered set sealed = null where request_id = $1";

    private final Pool database;

    Gathering(Pool database) {
        this.database = database;
    }

    /** Joins the transaction of the request. */
    Uni<Void> begin(UUID request, List<UUID> subjects, byte[] privateKey) {
        return InTransaction.update(KEEP_KEY, request, Buffer.buffer(privateKey).getDelegate())
                .chain(() -> InTransaction.update(KEEP_SUBJECTS, request, subjects.toArray(UUID[]::new)))
                .chain(() -> InTransaction.update(KEEP_FILES, subjects.toArray(UUID[]::new), request))
                .replaceWithVoid();
    }

    /** Joins the transaction of the event; a piece that came before is kept once. */
    Uni<Void> keep(Gathered piece) {
        return InTransaction.update(
                        KEEP,
                        piece.requestId(),
                        piece.service(),
                        piece.part(),
                        piece.parts(),
                        new JsonObject(Map.copyOf(piece.held())).encode(),
                        piece.sealed(),
                        piece.answeredAt().atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    /** Services whose answer is whole with what the transaction at hand kept. */
    Uni<Set<String>> complete(UUID request) {
        return InTransaction.select(row -> (String) row[0], COMPLETE, request).map(Set::copyOf);
    }

    /** Services whose answer is whole, by their names. */
    Uni<Map<String, ServiceAnswer>> whole(UUID request) {
        return database.preparedQuery(WHOLE)
                .execute(Tuple.of(request))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Gathering::answer)
                        .collect(Collectors.toMap(ServiceAnswer::service, answer -> answer)));
    }

    private static ServiceAnswer answer(Row row) {
        var held = new TreeMap<String, Long>();
        new JsonObject(row.getString("held"))
                .forEach(kind -> held.put(kind.getKey(), ((Number) kind.getValue()).longValue()));
        OffsetDateTime at = row.getOffsetDateTime("answered_at");
        return new ServiceAnswer(row.getString("service"), at.toInstant(), held, null);
    }

    /** What one service holds, sealed, in Base64. */
    Uni<String> sealed(UUID request, String service) {
        return database.preparedQuery(SEALED)
                .execute(Tuple.of(request, service))
                .map(rows -> rows.iterator().next().getString(0))
                .onItem()
                .ifNull()
                .failWith(() -> over(request));
    }

    /** The files that there were of the person when the request was opened. */
    Uni<List<UUID>> files(UUID request) {
        return database.preparedQuery(FILES)
                .execute(Tuple.of(request))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList());
    }

    /** What opens the answers; whoever has none has nothing to hand out. */
    Uni<byte[]> key(UUID request) {
        return database.preparedQuery(KEY).execute(Tuple.of(request)).map(rows -> {
            if (rows.rowCount() == 0) {
                throw over(request);
            }
            return rows.iterator().next().getBuffer(0).getBytes();
        });
    }

    private static NotFound over(UUID request) {
        return new NotFound("archive", request);
    }

    /** Deletes what was gathered, and the key that could read what is still on its way. */
    Uni<Void> drop(UUID request) {
        return InTransaction.update(DROP, request)
                .chain(() -> InTransaction.update(DROP_FILES, request))
                .chain(() -> InTransaction.update(DROP_KEY, request))
                .replaceWithVoid();
    }
}
