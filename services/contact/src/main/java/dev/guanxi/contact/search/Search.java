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
    private final Questions questions;
    private final Lookup lookup;
    private final Cursors cursors;
    private final CurrentCaller caller;
    private final OwnKinds ownKinds;

    Search(Questions questions, Lookup lookup, Cursors cursors, CurrentCaller caller, OwnKinds ownKinds) {
        this.questions = questions;
        this.lookup = lookup;
        this.cursors = cursors;
        this.caller = caller;
        this.ownKinds = ownKinds;
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
        return questions
                .ask(asked, sight)
                .chain(question -> lookup.results(question, request.limit(), after)
                        .chain(rows -> page(question, scope, rows, request.limit()))
                        .chain(page -> request.count()
                                ? counted(question, page)
                                : Uni.createFrom().item(page)));
    }

    private static Set<RecordKind> kinds(SearchRequest request) {
        return request.kinds().isEmpty() ? EnumSet.allOf(RecordKind.class) : EnumSet.copyOf(request.kinds());
    }

    /** As it was signed, so it is well-formed. */
    private static Place place(List<String> cursor) {
        return new Place(Match.valueOf(cursor.getFirst()), UUID.fromString(cursor.getLast()));
    }

    private Uni<SearchPage> page(Question question, String scope, List<Row> rows, int limit) {
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        var next = rows.size() > limit ? cursors.write(scope, cursor(shown.getLast())) : null;
        return objectKinds(shown)
                .map(kinds -> new SearchPage(
                        shown.stream()
                                .filter(row -> !isObject(row) || kinds.containsKey(row.getUUID("id")))
                                .map(row -> Showing.of(question.asked(), row, kinds.get(row.getUUID("id"))))
                                .toList(),
                        next,
                        null,
                        true,
                        question.age()));
    }

    private Uni<Map<UUID, String>> objectKinds(List<Row> rows) {
        var objects = rows.stream()
                .filter(Search::isObject)
                .map(row -> row.getUUID("id"))
                .toList();
        return objects.isEmpty() ? Uni.createFrom().item(Map.of()) : ownKinds.of(objects);
    }

    private static boolean isObject(Row row) {
        return RecordKind.OBJECT.name().equals(row.getString("kind"));
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
}
