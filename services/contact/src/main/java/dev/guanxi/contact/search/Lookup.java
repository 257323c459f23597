package dev.guanxi.contact.search;

import dev.guanxi.contact.search.Question.Place;
import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Asks a question in the way that costs least: a sample tells whether what is asked for is common. What is not is put
 * in order at once if it is few, else match after match.
 */
@ApplicationScoped
class Lookup {
    /** From so many of a sample on, the newest entries are the quicker way than the index. */
    private static final long COMMON = Question.SAMPLE / 50;

    private final Pool database;

    Lookup(Pool database) {
        this.database = database;
    }

    /** So many results after a place and one more, if there are. */
    Uni<List<Row>> results(Question question, int limit, @Nullable Place after) {
        return rows(question.sample()).map(List::getFirst).chain(sample -> {
            if (sample.getLong(Match.SOUND.ordinal()) >= COMMON) {
                return inOrder(question, limit, after, sample);
            }
            return rows(question.few(limit, after))
                    .chain(few ->
                            isAll(few, after) ? Uni.createFrom().item(few) : inOrder(question, limit, after, sample));
        });
    }

    /** Whether so much of what lists look for fits that a page of it is soon full. */
    Uni<Boolean> isCommon(Question question) {
        return rows(question.sample()).map(sample -> sample.getFirst().getLong(Match.PINYIN.ordinal()) >= COMMON);
    }

    /** Beyond the last of few there is no row that could tell how many they were. */
    private static boolean isAll(List<Row> few, @Nullable Place after) {
        return few.isEmpty() ? after == null : few.getFirst().getLong("total") <= Question.FEW;
    }

    /** One match after the other until there is a page. */
    private Uni<List<Row>> inOrder(Question question, int limit, @Nullable Place after, Row sample) {
        var first = after == null ? Match.EXACT : after.match();
        return from(question, first, limit, after == null ? null : after.id(), sample);
    }

    private Uni<List<Row>> from(Question question, Match match, int limit, @Nullable UUID after, Row sample) {
        return of(question, match, limit, after, sample).chain(found -> {
            if (found.size() > limit || match == Match.SOUND) {
                return Uni.createFrom().item(found);
            }
            var next = Match.values()[match.ordinal() + 1];
            return from(question, next, limit - found.size(), null, sample).map(more -> {
                var all = new ArrayList<>(found);
                all.addAll(more);
                return all;
            });
        });
    }

    private Uni<List<Row>> of(Question question, Match match, int limit, @Nullable UUID after, Row sample) {
        var index = Uni.createFrom().deferred(() -> rows(question.inSlices(match, limit, after)));
        return isCommon(match, sample)
                ? rows(question.walk(match, limit, after))
                        .chain(found -> found.size() > limit ? Uni.createFrom().item(found) : index)
                : index;
    }

    private static boolean isCommon(Match match, Row sample) {
        var better = match == Match.EXACT ? 0 : sample.getLong(match.ordinal() - 1);
        return sample.getLong(match.ordinal()) - better >= COMMON;
    }

    Uni<List<Row>> rows(Sql sql) {
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }
}
