package dev.guanxi.platform.privacy;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions that wait for an answer; one that cannot be answered yet is asked again, at most an hour later. The database
 * tells the time: it is the same for every replica.
 */
@ApplicationScoped
class PrivacyQuestions {
    private static final String TAKE_DOWN = """
            insert into privacy_question (request_id, subjects, public_key, due_at) values ($1, $2, $3, now())
            on conflict do nothing
            """;
    private static final String TAKE = """
            update privacy_question set attempts = attempts + 1,
                due_at = now() + least(power(2, least(attempts, 12)), 3600) * interval '1 second'
            where request_id = (
                select request_id from privacy_question where due_at <= now() order by due_at limit 1
                for update skip locked)
            returning request_id, subjects, public_key
            """;
    private static final String ANSWERED =
            "update privacy_question set due_at = null, public_key = null where request_id = $1 and due_at is not null";

    private final Pool database;

    PrivacyQuestions(Pool database) {
        this.database = database;
    }

    /** Joins the transaction. */
    Uni<Void> takeDown(UUID request, List<UUID> subjects, byte @Nullable [] publicKey) {
        return InTransaction.update(
                        TAKE_DOWN,
                        request,
                        subjects.toArray(UUID[]::new),
                        publicKey == null ? null : Buffer.buffer(publicKey).getDelegate())
                .replaceWithVoid();
    }

    /** One that is due; nobody else gets it for a while. */
    Uni<Optional<PrivacyQuestion>> take() {
        return database.preparedQuery(TAKE)
                .execute()
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(question(rows.iterator().next())));
    }

    private static PrivacyQuestion question(Row row) {
        var key = row.getBuffer("public_key");
        return new PrivacyQuestion(
                row.getUUID("request_id"),
                Stream.of(row.getArrayOfUUIDs("subjects")).toList(),
                key == null ? null : key.getBytes());
    }

    /** Joins the transaction of the answer; false when somebody else was faster. */
    Uni<Boolean> answered(UUID request) {
        return InTransaction.update(ANSWERED, request).map(rows -> rows == 1);
    }
}
