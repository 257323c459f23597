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
    private static final int FEW = 3;

    private static final String RECORDS = """
            with few as materialized (
                select x.* from unnest(%2$s::uuid[]) c (id) cross join lateral (
                    select e.id, e.kind, e.label, e.details, e.owner_id, e.customer_id,
                        row_number() over (order by e.id desc) as place
                    from search_entry_%1$d e where e.customer_id = c.id and %3$s%4$s order by e.id desc limit %5$d) x),
            oldest as materialized (
                select coalesce(
                    (select id from few order by id desc offset %6$d limit 1),
                    '00000000-0000-0000-0000-000000000000') as id)
            select id, kind, label, details, owner_id, customer_id from few
            union all
            select x.* from few f cross join oldest o cross join lateral (
                select e.id, e.kind, e.label, e.details, e.owner_id, e.customer_id
                from search_entry_%1$d e where e.customer_id = f.customer_id and %3$s and e.id < f.id and e.id > o.id
                order by e.id desc limit %7$d) x
            where f.place = %5$d and f.id > o.id
            order by id desc limit %7$d
            """;

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

    /**
     * The newest of all: the first few of each customer, which tell how old a record of the page can be at most, and of
     * those whose few are all newer than that the others that are, too. No customer costs more than a page, and most of
     * them cost a few rows.
     */
    private static Sql records(Whose whose, Sight sight, int limit, @Nullable UUID after) {
        var sql = new Sql();
        var ids = sql.bind(whose.names().keySet().toArray(UUID[]::new));
        var seen = "e.shown and " + sight.condition(sql::bind);
        var before = after == null ? "" : " and e.id < " + sql.bind(after);
        return sql.add(RECORDS.formatted(whose.generation(), ids, seen, before, FEW, limit, limit + 1));
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
