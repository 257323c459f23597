package dev.guanxi.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.persistence.Forgetful;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers that can be given again. */
@ApplicationScoped
class StoredAnswers implements Forgetful {
    private static final String FIND =
            "select operation, request, status, headers, body from idempotency where caller = $1 and key = $2";
    private static final String STORE = """
            insert into idempotency (caller, key, operation, request, subject, status, headers, body)
            values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as uuid), ?6, ?7, ?8) on conflict do nothing
            """;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final Pool database;
    private final ObjectMapper json;

    StoredAnswers(Pool database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Uni<Optional<StoredAnswer>> find(String caller, String key) {
        return database.preparedQuery(FIND).execute(Tuple.of(caller, key)).map(rows -> {
            var found = rows.iterator();
            return found.hasNext() ? Optional.of(read(found.next())) : Optional.empty();
        });
    }

    /** Stores within the present transaction; false when another request was first. */
    Uni<Boolean> store(String caller, String key, StoredAnswer answer) {
        var subject = answer.subject();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STORE)
                        .setParameter(1, caller)
                        .setParameter(2, key)
                        .setParameter(3, answer.operation())
                        .setParameter(4, answer.request())
                        .setParameter(5, subject == null ? null : subject.toString())
                        .setParameter(6, answer.status())
                        .setParameter(7, write(answer.headers()))
                        .setParameter(8, answer.body())
                        .executeUpdate())
                .map(stored -> stored == 1);
    }

    @Override
    public Uni<Void> forget(UUID subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from idempotency where subject = ?1")
                        .setParameter(1, subject)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private StoredAnswer read(Row row) {
        try {
            var headers = json.readValue(row.getString(3), HEADERS);
            return new StoredAnswer(
                    row.getString(0), row.getString(1), null, row.getInteger(2), headers, row.getString(4));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
