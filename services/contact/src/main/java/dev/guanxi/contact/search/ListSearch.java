package dev.guanxi.contact.search;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Listing.Condition;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people type into the search box of a list: finds what the one search finds, except what only sounds alike, within
 * the list's own filters and order, with the searcher's own changes.
 */
@ApplicationScoped
public class ListSearch {
    private final Questions questions;
    private final CurrentCaller caller;

    ListSearch(Questions questions, CurrentCaller caller) {
        this.questions = questions;
        this.caller = caller;
    }

    /**
     * A condition on the rows of a list: to be among those that the index finds, or, where so much fits that a page is
     * probably soon full, to fit, or to be among the newest that it finds.
     *
     * @param table whose {@code id} is a record's of this kind, made at {@code created_at}
     * @param typed everything fits when it is nothing
     * @param limit how many rows are wanted
     */
    public Uni<Condition> condition(RecordKind kind, String table, @Nullable String typed, int limit) {
        if (typed == null || typed.isBlank()) {
            return Uni.createFrom().item(_ -> "true");
        }
        var asked = Asked.of(typed);
        var sight = Sight.of(caller.get(), Set.of(kind));
        if (sight.isNothing()) {
            return Uni.createFrom().item(_ -> "false");
        }
        return questions.ask(asked, sight).map(question -> new FittingRows(question, kind, table, limit));
    }
}
