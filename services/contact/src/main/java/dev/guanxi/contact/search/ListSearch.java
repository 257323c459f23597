package dev.guanxi.contact.search;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Listing.Condition;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people type into the search box of a list: finds what the one search finds, except what only sounds alike, within
 * the list's own filters and order, with the searcher's own changes.
 */
@ApplicationScoped
public class ListSearch {
    private final Questions questions;
    private final Lookup lookup;
    private final CurrentCaller caller;

    ListSearch(Questions questions, Lookup lookup, CurrentCaller caller) {
        this.questions = questions;
        this.lookup = lookup;
        this.caller = caller;
    }

    /**
     * A condition on the rows of a list. The records themselves are named when they are few; what fits more is told row
     * by row, because a page of it is soon full.
     *
     * @param table whose {@code id} is a record's of this kind
     * @param typed everything fits when it is nothing
     */
    public Uni<Condition> condition(RecordKind kind, String table, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Uni.createFrom().item(_ -> "true");
        }
        var asked = Asked.of(typed);
        var sight = Sight.of(caller.get(), Set.of(kind));
        if (sight.isNothing()) {
            return Uni.createFrom().item(_ -> "false");
        }
        return questions
                .ask(asked, sight)
                .chain(question -> question.isCommonIn(kind)
                        ? Uni.createFrom().item(bind -> question.ofRow(table, bind))
                        : named(question, table));
    }

    private Uni<Condition> named(Question question, String table) {
        return lookup.rows(question.ids()).map(rows -> {
            if (rows.size() > Question.MOST_IDS) {
                return bind -> question.ofRow(table, bind);
            }
            var ids = rows.stream().map(row -> row.getUUID(0)).toArray(UUID[]::new);
            return bind -> table + ".id = any(" + bind.apply(ids) + ")";
        });
    }
}
