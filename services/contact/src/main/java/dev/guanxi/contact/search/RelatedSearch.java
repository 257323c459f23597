package dev.guanxi.contact.search;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds what belongs to customers by their names, numbers and addresses, whatever it is called itself: the orders,
 * deals and people of a company. Both the customer and the record must be seen by the caller.
 */
@ApplicationScoped
public class RelatedSearch {
    private static final int MOST_CUSTOMERS = 50;

    private final Questions questions;
    private final Lookup lookup;
    private final Cursors cursors;
    private final CurrentCaller caller;

    RelatedSearch(Questions questions, Lookup lookup, Cursors cursors, CurrentCaller caller) {
        this.questions = questions;
        this.lookup = lookup;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** One page of what belongs to the customers that fit best, the newest first. */
    public Uni<RelatedPage> find(SearchRequest request) {
        var kinds = kinds(request);
        var scope = String.join(
                "\u0000", "related", request.typed(), List.copyOf(kinds).toString());
        var after = request.cursor() == null
                ? null
                : UUID.fromString(cursors.read(scope, request.cursor()).getFirst());
        var me = caller.get();
        var sight = Sight.of(me, kinds);
        var customers = Sight.of(me, Set.of(RecordKind.CUSTOMER));
        if (sight.isNothing() || customers.isNothing()) {
            return Uni.createFrom().item(new RelatedPage(List.of(), null, true));
        }
        return found(request, customers)
                .chain(whose -> whose.names().isEmpty()
                        ? Uni.createFrom().item(new RelatedPage(List.of(), null, true))
                        : lookup.rows(records(whose, sight, request.limit(), after))
                                .map(rows -> page(rows, whose, request.limit(), scope)));
    }

    private static Set<RecordKind> kinds(SearchRequest request) {
        var kinds = request.kinds().isEmpty() ? EnumSet.allOf(RecordKind.class) : EnumSet.copyOf(request.kinds());
        kinds.remove(RecordKind.CUSTOMER);
        return kinds;
    }

    /**
     * Customers that fit.
     *
     * @param generation the index they are in
     * @param names by id
     * @param all whether there are no others
     */
    private record Whose(int generation, Map<UUID, String> names, boolean all) {}

    private Uni<Whose> found(SearchRequest request, Sight sight) {
        return questions
                .ask(Asked.of(request.typed()), sight)
                .chain(question ->
                        lookup.results(question, MOST_CUSTOMERS, null).map(rows -> whose(question.generation(), rows)));
    }

    private static Whose whose(int generation, List<Row> rows) {
        var names = new LinkedHashMap<UUID, String>();
        rows.stream().limit(MOST_CUSTOMERS).forEach(row -> names.put(row.getUUID("id"), row.getString("label")));
        return new Whose(generation, names, rows.size() <= MOST_CUSTOMERS);
    }

    /** The newest of each customer, and of those the newest: no customer costs more than a page. */
    private static Sql records(Whose whose, Sight sight, int limit, @Nullable UUID after) {
        var sql = new Sql();
        sql.add("select x.* from unnest(" + sql.bind(whose.names().keySet().toArray(UUID[]::new)) + "::uuid[]) c (id)");
        sql.add(" cross join lateral (select e.id, e.kind, e.label, e.details, e.owner_id, e.customer_id");
        sql.add(" from search_entry_" + whose.generation() + " e where e.customer_id = c.id and e.shown and ");
        sql.add(sight.condition(sql::bind)).add(after == null ? "" : " and e.id < " + sql.bind(after));
        return sql.add(" order by e.id desc limit %1$d) x order by x.id desc limit %1$d".formatted(limit + 1));
    }

    private RelatedPage page(List<Row> rows, Whose whose, int limit, String scope) {
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        var next = rows.size() > limit
                ? cursors.write(scope, List.of(shown.getLast().getUUID("id").toString()))
                : null;
        var items = shown.stream()
                .map(row -> Related.of(row, whose.names().getOrDefault(row.getUUID("customer_id"), "")))
                .toList();
        return new RelatedPage(items, next, whose.all());
    }
}
