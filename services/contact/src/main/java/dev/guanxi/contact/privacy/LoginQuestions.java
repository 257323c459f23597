package dev.guanxi.contact.privacy;

import dev.guanxi.contact.login.Obstacle;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What Keycloak is still to be asked; written down also where it is not reachable, so that whoever gives us a client
 * later sees the log-ins ended of all who were erased before. What fails is tried again, at most a minute later.
 */
@ApplicationScoped
class LoginQuestions {
    private static final String ASK =
            "insert into privacy_login (request_id, due_at) values ($1, now()) on conflict do nothing";
    private static final String TAKE = """
            update privacy_login l set attempts = attempts + 1,
                due_at = now() + least(power(2, least(attempts, 12)), 60) * interval '1 second'
            from privacy_request r
            where r.id = l.request_id and l.request_id = (
                select request_id from privacy_login where due_at <= now() order by due_at limit 1
                for update skip locked)
            returning l.request_id, r.subjects, r.kind = 'ERASURE' or r.status = 'OPEN', r.public_key
            """;
    private static final String FOUND =
            "update privacy_login set ended = greatest(ended, $2) where request_id = $1 returning ended";
    private static final String OBSTRUCTED = "update privacy_login set obstacle = $2 where request_id = $1";
    private static final String ANSWERED =
            "update privacy_login set due_at = null, obstacle = null where request_id = $1 and due_at is not null";
    private static final String OBSTACLE =
            "select obstacle from privacy_login where request_id = $1 and obstacle is not null";

    private final Pool database;

    LoginQuestions(Pool database) {
        this.database = database;
    }

    /** Joins the transaction of the request. */
    Uni<Void> ask(UUID request) {
        return InTransaction.update(ASK, request).replaceWithVoid();
    }

    /** One that is due; nobody else gets it for a while. */
    Uni<Optional<LoginQuestion>> take() {
        return database.preparedQuery(TAKE)
                .execute()
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(question(rows.iterator().next())));
    }

    private static LoginQuestion question(Row row) {
        List<UUID> people =
                Stream.of(row.getString(1).split(",", -1)).map(UUID::fromString).toList();
        return new LoginQuestion(row.getUUID(0), people, row.getBoolean(2), row.getString(3));
    }

    /** Notes how many log-ins are about to be ended; gives the most there were, whatever became of an earlier attempt. */
    Uni<Integer> found(UUID request, int logins) {
        return database.preparedQuery(FOUND)
                .execute(Tuple.of(request, logins))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    Uni<Void> obstructed(UUID request, Obstacle obstacle) {
        return database.preparedQuery(OBSTRUCTED)
                .execute(Tuple.of(request, obstacle.name()))
                .replaceWithVoid();
    }

    Uni<Optional<Obstacle>> obstacle(UUID request) {
        return database.preparedQuery(OBSTACLE)
                .execute(Tuple.of(request))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(Obstacle.valueOf(rows.iterator().next().getString(0))));
    }

    /** Joins the transaction of the answer; false when somebody else was faster. */
    Uni<Boolean> answered(UUID request) {
        return InTransaction.update(ANSWERED, request).map(rows -> rows == 1);
    }
}
