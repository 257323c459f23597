package dev.guanxi.platform.persistence;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.MoreFields.MoreField;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that people page through: a table, the fields they may filter and sort by, and whose rows
 * they see. Pages are keyset walks along an index on (sort column, id): the thousandth costs what
 * the first does. Columns to sort by must not be null.
 *
 * @param <T> what a row is shown as
 */
public final class Listing<T> {
    /** A further condition, with its values bound by the given function. */
    @FunctionalInterface
    public interface Condition {
        String sql(Function<Object, String> bind);

        /**
         * The same, said so that it is quickly told of a row, where a page of rows that meet it is probably soon full. It is
         * tried on the first rows of a page only, in lists of a single table: who knows whether those who meet it come
         * last in the order.
         */
        default @Nullable Condition ofRow() {
            return null;
        }

        /**
         * The same of rows made after some moment, where they are probably enough for a page of the newest, and found at less
         * cost than all. It is tried in lists that have the newest first.
         */
        default @Nullable Condition ofNewest() {
            return null;
        }
    }

    /** So many rows are looked at one by one. */
    private static final int FIRST_ROWS = 4_000;

    private final String name;
    private final @Nullable Class<T> rowType;
    private final String table;
    private final Function<Sql, String> rows;
    private final String columns;
    private final Function<Row, T> view;
    private final Visibility.Columns ownership;
    private final Map<String, ListField> fields;
    private final @Nullable MoreFields<T> more;
    private final String defaultSort;
    private final List<String> only;

    Listing(ListingBuilder<T> builder) {
        this.name = builder.name;
        this.rowType = builder.rowType;
        this.table = builder.table;
        this.rows = _ -> table;
        this.columns = builder.columns;
        this.view = builder.view;
        this.ownership = builder.ownership;
        this.fields = Map.copyOf(builder.fields);
        this.more = builder.more;
        this.defaultSort = builder.defaultSort;
        this.only = List.copyOf(builder.only);
    }

    /**
     * Begins the description of a list.
     *
     * @param table table or join, whose rows have an {@code id}
     * @param columns what is selected; must hold {@code id} and every sortable column
     */
    public static <T> ListingBuilder<T> of(String table, String columns, Function<Row, T> view) {
        return new ListingBuilder<>(table, columns, view);
    }

    private Listing(Listing<T> same, Function<Sql, String> rows) {
        this.name = same.name;
        this.rowType = same.rowType;
        this.table = same.table;
        this.rows = rows;
        this.columns = same.columns;
        this.view = same.view;
        this.ownership = same.ownership;
        this.fields = same.fields;
        this.more = same.more;
        this.defaultSort = same.defaultSort;
        this.only = same.only;
    }

    /**
     * The same list of rows that are reckoned for one question, from values that only whoever asks knows.
     *
     * @param reckoned gives a query in brackets, with a name behind it, and binds its values
     */
    public Listing<T> over(Function<Sql, String> reckoned) {
        return new Listing<>(this, reckoned);
    }

    /** What the API calls the list, in the plural: {@code customers}; the table's name when nobody said. */
    public String name() {
        return name;
    }

    /** What its rows are shown as; only of lists that were {@linkplain ListingBuilder#named named}. */
    public Class<T> rowType() {
        if (rowType == null) {
            throw new IllegalStateException("The list of %s was not named, so nobody knows its rows".formatted(table));
        }
        return rowType;
    }

    /**
     * A field that a filter may name.
     *
     * @param sortable whether the list can be in its order
     */
    public record KnownField(String name, FieldType type, boolean sortable) {}

    /** What filters and orders may name. */
    public List<KnownField> knownFields() {
        return fields().values().stream()
                .map(field -> new KnownField(field.name(), field.type(), field.sortable()))
                .sorted(Comparator.comparing(KnownField::name))
                .toList();
    }

    /** What its rows have beside what is written in code. */
    public Optional<MoreFields<T>> more() {
        return Optional.ofNullable(more);
    }

    /** What people may name at this moment. */
    private Map<String, ListField> fields() {
        var asked = more == null
                ? List.<ListField>of()
                : more.now().stream()
                        .map(MoreField::asked)
                        .filter(Objects::nonNull)
                        .toList();
        if (asked.isEmpty()) {
            return fields;
        }
        var all = new HashMap<>(fields);
        asked.forEach(field -> all.put(field.name(), field));
        return all;
    }

    /** Refuses a filter or an order that this list does not understand; null is understood. */
    public void ensureKnows(@Nullable String filter, @Nullable String sort) {
        if (sort != null) {
            Order.of(sort, fields());
        }
        if (filter != null && !filter.isBlank()) {
            Filter.condition(filter, fields(), new Sql());
        }
    }

    /** A filter as a condition on the list's table, for whoever asks it elsewhere; true when there is none. */
    public String condition(@Nullable String filter, Sql sql) {
        return filter == null || filter.isBlank() ? "true" : Filter.condition(filter, fields(), sql);
    }

    /**
     * A field by whose values rows can be grouped, as it stands in {@link #shown}: one of those that a filter may name, and
     * of which a row has one value.
     *
     * @param said where somebody named it
     */
    public ListField grouping(String said, String name) {
        var field = fields().get(name);
        if (field == null || field.kept() == Kept.SEVERAL) {
            var known = fields().values().stream().filter(one -> one.kept() != Kept.SEVERAL);
            throw new Invalid(
                    said,
                    "list-field-unknown",
                    name,
                    known.map(ListField::name).sorted().collect(Collectors.joining(", ")));
        }
        return field;
    }

    /** The fields that somebody filters by or wants in order; refuses what this list does not understand. */
    public Set<String> asked(PageRequest request) {
        var names = new TreeSet<String>();
        if (request.sort() != null) {
            names.add(Order.of(request.sort(), fields()).field().name());
        }
        if (request.filter() != null && !request.filter().isBlank()) {
            names.addAll(Filter.named(request.filter(), fields()));
        }
        return names;
    }

    /** One page of what the caller sees. */
    public Uni<Page<T>> page(
            Pool database, Cursors cursors, PageRequest request, Visibility visibility, Condition... conditions) {
        var order = Order.of(request.sort() == null ? defaultSort : request.sort(), fields());
        var scope = String.join("\u0000", table, order.toString(), String.valueOf(request.filter()));
        var walk = new Walk(
                database,
                request,
                visibility,
                List.of(conditions),
                order,
                request.cursor() == null ? null : cursors.read(scope, request.cursor()));
        var page =
                walk.rows().map(found -> page(found, request.limit(), row -> cursors.write(scope, order.values(row))));
        return request.count() ? page.chain(p -> counted(database, p, request, visibility, conditions)) : page;
    }

    /** The way to a page, which begins behind a place; at the beginning when that is null. */
    private final class Walk {
        private final Pool database;
        private final PageRequest request;
        private final Visibility visibility;
        private final List<Condition> conditions;
        private final Order order;
        private final @Nullable List<String> after;

        Walk(
                Pool database,
                PageRequest request,
                Visibility visibility,
                List<Condition> conditions,
                Order order,
                @Nullable List<String> after) {
            this.database = database;
            this.request = request;
            this.visibility = visibility;
            this.conditions = conditions;
            this.order = order;
            this.after = after;
        }

        /** The rows of the page, and one more if there are. */
        Uni<List<Row>> rows() {
            if (conditions.stream().anyMatch(condition -> condition.ofRow() != null)) {
                return ofFirstRows().chain(this::orAll);
            }
            return order.isNewestFirst() && conditions.stream().anyMatch(condition -> condition.ofNewest() != null)
                    ? rows(met(Condition::ofNewest)).chain(this::orAll)
                    : rows(conditions);
        }

        private Uni<List<Row>> orAll(List<Row> found) {
            return found.size() > request.limit() ? Uni.createFrom().item(found) : rows(conditions);
        }

        private List<Condition> met(Function<Condition, @Nullable Condition> way) {
            return conditions.stream()
                    .map(condition -> way.apply(condition) instanceof Condition other ? other : condition)
                    .toList();
        }

        /** Those of the first rows that meet all conditions; the database looks at no more of them than it needs. */
        private Uni<List<Row>> ofFirstRows() {
            var sql = new Sql()
                    .add("select ")
                    .add(columns)
                    .add(order.field().selection())
                    .add(" from (select *");
            from(
                    sql,
                    conditions.stream()
                            .filter(condition -> condition.ofRow() == null)
                            .toList());
            sql.add(" limit %d) %s where ".formatted(FIRST_ROWS, table));
            sql.add(conditions.stream()
                    .map(Condition::ofRow)
                    .filter(Objects::nonNull)
                    .map(condition -> condition.sql(sql::bind))
                    .collect(Collectors.joining(" and ")));
            return run(sql.add(order.sql()).add(" limit " + (request.limit() + 1)));
        }

        private Uni<List<Row>> rows(List<Condition> met) {
            var sql = new Sql().add("select ").add(columns).add(order.field().selection());
            from(sql, met);
            return run(sql.add(" limit " + (request.limit() + 1)));
        }

        private void from(Sql sql, List<Condition> met) {
            sql.add(" from ")
                    .add(rows.apply(sql))
                    .add(" where ")
                    .add(Listing.this.where(sql, request, visibility, met));
            if (after != null) {
                sql.add(" and ").add(order.after(after, sql));
            }
            sql.add(order.sql());
        }

        private Uni<List<Row>> run(Sql sql) {
            return database.preparedQuery(sql.text())
                    .execute(sql.parameters())
                    .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
        }
    }

    /**
     * All that the list shows of what a caller sees, as a table in brackets: for sums over it.
     *
     * @param sql keeps the values
     */
    public String shown(Sql sql, @Nullable String filter, Visibility visibility) {
        var request = new PageRequest(1, null, filter, null, false);
        return "(select * from %s where %s)".formatted(rows.apply(sql), where(sql, request, visibility, List.of()));
    }

    private Page<T> page(List<Row> found, int limit, Function<Row, String> cursor) {
        var more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown.stream().map(view).toList(), more ? cursor.apply(shown.getLast()) : null, null);
    }

    private Uni<Page<T>> counted(
            Pool database, Page<T> page, PageRequest request, Visibility visibility, Condition... conditions) {
        var sql = new Sql();
        var from = rows.apply(sql);
        var where = where(sql, request, visibility, List.of(conditions));
        sql.add("select count(*) from ").add(from).add(" where ").add(where);
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> new Page<>(
                        page.items(), page.next(), rows.iterator().next().getLong(0)));
    }

    private String where(Sql sql, PageRequest request, Visibility visibility, List<Condition> conditions) {
        var all = new ArrayList<String>();
        all.add(visibility.sql(ownership, sql::bind));
        all.addAll(only);
        for (var condition : conditions) {
            all.add("(" + condition.sql(sql::bind) + ")");
        }
        if (request.filter() != null && !request.filter().isBlank()) {
            all.add(Filter.condition(request.filter(), fields(), sql));
        }
        return String.join(" and ", all);
    }
}
