package dev.guanxi.contact.search;

import dev.guanxi.contact.search.Question.Place;
import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Asks a question in the way that costs least: what is few is put in order at once; of what is more the best match is
 * looked for first.
 */
@ApplicationScoped
class Lookup {
    private final Pool database;

    Lookup(Pool database) {
        this.database = database;
    }

    /** So many results after a place and one more, if there are. */
    Uni<List<Row>> results(Question question, int limit, @Nullable Place after) {
        var few = question.fewAt();
        return few.isEmpty() || after != null && after.match().compareTo(few.get()) > 0
                ? inOrder(question, limit, after)
                : few(question, few.get(), limit, after)
                        .chain(found -> found.isEmpty()
                                ? inOrder(question, limit, after)
                                : filled(found.get(), question, few.get(), limit));
    }

    /** All of a match and of better ones in order, unless they are too many for that. */
    private Uni<Optional<List<Row>>> few(Question question, Match match, int limit, @Nullable Place after) {
        return rows(question.few(match, limit, after))
                .map(rows -> rows.getFirst().getLong("total") > Question.FEW
                        ? Optional.empty()
                        : Optional.of(rows.stream()
                                .filter(row -> row.getUUID("id") != null)
                                .toList()));
    }

    /** One match after the other until there is a page. */
    private Uni<List<Row>> inOrder(Question question, int limit, @Nullable Place after) {
        var first = after == null ? Match.EXACT : after.match();
        return from(question, first, limit, after == null ? null : after.id());
    }

    private Uni<List<Row>> from(Question question, Match match, int limit, @Nullable UUID after) {
        return of(question, match, limit, after).chain(found -> filled(found, question, match, limit));
    }

    /** What was found of a match, and of worse ones what is missing for a page. */
    private Uni<List<Row>> filled(List<Row> found, Question question, Match match, int limit) {
        if (found.size() > limit || match == Match.SOUND) {
            return Uni.createFrom().item(found);
        }
        return from(question, Match.values()[match.ordinal() + 1], limit - found.size(), null)
                .map(more -> Stream.concat(found.stream(), more.stream()).toList());
    }

    private Uni<List<Row>> of(Question question, Match match, int limit, @Nullable UUID after) {
        var index = Uni.createFrom().deferred(() -> rows(question.inSlices(match, limit, after)));
        return question.isDense(match)
                ? rows(question.walk(match, limit, after))
                        .chain(found -> found.size() > limit ? Uni.createFrom().item(found) : index)
                : index;
    }

    Uni<List<Row>> rows(Sql sql) {
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }
}
