package dev.guanxi.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.Expiring;
import dev.guanxi.platform.persistence.Forgetful;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers that can be given again, for a while. */
@ApplicationScoped
class StoredAnswers implements Forgetful, Expiring {
    private static final String FIND =
            "select operation, request, status, headers, body from idempotency where caller = $1 and key = $2";
    private static final String STORE = """
            insert into idempotency (caller, key, operation, request, subjects, status, headers, body)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing
            """;
    private static final String FORGET = "delete from idempotency where subjects @> array[$1::uuid] or subject = $1";
    private static final String EXPIRE = """
            delete from idempotency where (caller, key) in (
                select caller, key from idempotency where answered_at < $1 limit $2)
            """;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final Pool database;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration retention;

    StoredAnswers(
            Pool database,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "guanxi.idempotency.retention", defaultValue = "P7D") Duration retention) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.retention = retention;
    }

    Uni<Optional<StoredAnswer>> find(String caller, String key) {
        return database.preparedQuery(FIND).execute(Tuple.of(caller, key)).map(rows -> {
            var found = rows.iterator();
            return found.hasNext() ? Optional.of(read(found.next())) : Optional.empty();
        });
    }

    /** Stores within the present transaction; false when another request was first. */
    Uni<Boolean> store(String caller, String key, StoredAnswer answer) {
        return InTransaction.update(
                        STORE,
                        caller,
                        key,
                        answer.operation(),
                        answer.request(),
                        answer.subjects().toArray(UUID[]::new),
                        answer.status(),
                        write(answer.headers()),
                        answer.body())
                .map(stored -> stored == 1);
    }

    @Override
    public Uni<Void> forget(UUID subject) {
        return InTransaction.update(FORGET, subject).replaceWithVoid();
    }

    @Override
    public String what() {
        return "stored answers";
    }

    @Override
    public Uni<Integer> expire() {
        var before = clock.instant().minus(retention).atOffset(ZoneOffset.UTC);
        return database.preparedQuery(EXPIRE).execute(Tuple.of(before, AT_ONCE)).map(SqlResult::rowCount);
    }

    private StoredAnswer read(Row row) {
        try {
            var headers = json.readValue(row.getString(3), HEADERS);
            return new StoredAnswer(
                    row.getString(0), row.getString(1), Set.of(), row.getInteger(2), headers, row.getString(4));
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
