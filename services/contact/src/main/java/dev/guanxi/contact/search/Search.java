package dev.guanxi.contact.search;

import dev.guanxi.contact.search.Question.Place;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Cursors;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds records of every kind among those that the caller sees. */
@ApplicationScoped
public class Search {
    private final Lookup lookup;
    private final Cursors cursors;
    private final CurrentCaller caller;
    private final Generations generations;
    private final OwnChanges ownChanges;

    Search(Lookup lookup, Cursors cursors, CurrentCaller caller, Generations generations, OwnChanges ownChanges) {
        this.lookup = lookup;
        this.cursors = cursors;
        this.caller = caller;
        this.generations = generations;
        this.ownChanges = ownChanges;
    }

    /** One page of what fits, best first; with the caller's own changes of customers and contacts. */
    public Uni<SearchPage> find(SearchRequest request) {
        var asked = Asked.of(request.typed());
        var scope = String.join("\u0000", "search", request.typed(), new ArrayList<>(kinds(request)).toString());
        var after = request.cursor() == null ? null : place(cursors.read(scope, request.cursor()));
        var sight = Sight.of(caller.get(), kinds(request));
        if (sight.isNothing()) {
            return Uni.createFrom().item(new SearchPage(List.of(), null, request.count() ? Map.of() : null, true, 0));
        }
        return generations
                .active()
                .call(generation -> ownChanges.takeIn(generation, caller.get().id()))
                .map(generation -> new Question(generation, asked, sight))
                .chain(question -> lookup.results(question, request.limit(), after)
                        .map(rows -> page(asked, scope, rows, request.limit()))
                        .chain(page -> request.count()
                                ? counted(question, page)
                                : Uni.createFrom().item(page))
                        .chain(page -> generations.age(question.generation()).map(age -> aged(page, age))));
    }

    private static Set<RecordKind> kinds(SearchRequest request) {
        return request.kinds().isEmpty() ? EnumSet.allOf(RecordKind.class) : EnumSet.copyOf(request.kinds());
    }

    /** As it was signed, so it is well-formed. */
    private static Place place(List<String> cursor) {
        return new Place(Match.valueOf(cursor.getFirst()), UUID.fromString(cursor.getLast()));
    }

    private SearchPage page(Asked asked, String scope, List<Row> rows, int limit) {
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        var next = rows.size() > limit ? cursors.write(scope, cursor(shown.getLast())) : null;
        return new SearchPage(shown.stream().map(row -> Showing.of(asked, row)).toList(), next, null, true, 0);
    }

    private static List<String> cursor(Row row) {
        return List.of(
                Match.values()[row.getInteger("match")].name(),
                row.getUUID("id").toString());
    }

    private Uni<SearchPage> counted(Question question, SearchPage page) {
        return lookup.rows(question.counts()).map(rows -> {
            var counts = new EnumMap<RecordKind, Long>(RecordKind.class);
            rows.forEach(row -> counts.put(RecordKind.valueOf(row.getString(0)), row.getLong(1)));
            var all = counts.values().stream().mapToLong(Long::longValue).sum() <= Question.MOST_COUNTED;
            return new SearchPage(page.items(), page.next(), counts, all, page.indexAge());
        });
    }

    private static SearchPage aged(SearchPage page, long age) {
        return new SearchPage(page.items(), page.next(), page.counts(), page.counted(), age);
    }
}
