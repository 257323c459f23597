package dev.guanxi.platform.persistence;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.MoreFields.MoreField;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    /**
     * A field people may name: in a filter, and as an order when it is sortable.
     *
     * @param column the column, or an expression that is indexed as it stands here
     * @param nothing what it is where a record has no value, as SQL: less than every value. Null for a column that is
     *     null then, by which nobody can sort.
     * @param lookup what it is found by beside what is written; null when that is all
     */
    public record Field(
            String name,
            String column,
            FieldType type,
            boolean sortable,
            Kept kept,
            @Nullable String nothing,
            @Nullable Lookup lookup) {
        private static final String SORT_KEY = "sort_key";
        private static final DateTimeFormatter TO_THE_MILLISECOND =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

        /** A field that is written in one way only. */
        public Field(
                String name, String column, FieldType type, boolean sortable, Kept kept, @Nullable String nothing) {
            this(name, column, type, sortable, kept, nothing, null);
        }

        Field(String name, String column, FieldType type, boolean sortable) {
            this(name, column, type, sortable, Kept.AS_ITSELF, null);
        }

        /** What somebody asks for, as the database compares it. */
        Object wanted(String text) {
            var value = type.parse(name, text);
            return kept == Kept.AS_ITSELF ? value : text(value);
        }

        private static String text(Object value) {
            return value instanceof OffsetDateTime moment ? TO_THE_MILLISECOND.format(moment) : value.toString();
        }

        /** What must be selected to know where the list goes on. */
        String selection() {
            return nothing == null ? "" : ", %s as %s".formatted(column, SORT_KEY);
        }

        String key(Row row) {
            var selected = nothing == null ? column.substring(column.lastIndexOf('.') + 1) : SORT_KEY;
            return kept == Kept.AS_ITSELF ? type.text(row, selected) : row.getString(selected);
        }

        /** Where a list goes on, which we wrote down ourselves. */
        Object from(String key) {
            return kept == Kept.AS_ITSELF ? type.parse(name, key) : key;
        }
    }

    /** A further condition, with its values bound by the given function. */
    @FunctionalInterface
    public interface Condition {
        String sql(Function<Object, String> bind);
    }

    private final String name;
    private final @Nullable Class<T> rowType;
    private final String table;
    private final String columns;
    private final Function<Row, T> view;
    private final Visibility.Columns ownership;
    private final Map<String, Field> fields;
    private final @Nullable MoreFields<T> more;
    private final String defaultSort;
    private final List<String> only;

    private Listing(Builder<T> builder) {
        this.name = builder.name;
        this.rowType = builder.rowType;
        this.table = builder.table;
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
    public static <T> Builder<T> of(String table, String columns, Function<Row, T> view) {
        return new Builder<>(table, columns, view);
    }

    /** What the API calls the list, in the plural: {@code customers}; the table's name when nobody said. */
    public String name() {
        return name;
    }

    /** What its rows are shown as; only of lists that were {@linkplain Builder#named named}. */
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
    private Map<String, Field> fields() {
        var asked = more == null
                ? List.<Field>of()
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
        var sql = new Sql();
        var where = where(sql, request, visibility, conditions);
        var scope = String.join("\u0000", table, order.toString(), String.valueOf(request.filter()));
        var from = " from " + table + " where " + where;
        sql.add("select ").add(columns).add(order.field().selection()).add(from);
        if (request.cursor() != null) {
            sql.add(" and ").add(order.after(cursors.read(scope, request.cursor()), sql));
        }
        sql.add(order.sql()).add(" limit " + (request.limit() + 1));
        var page = database.preparedQuery(sql.text()).execute(sql.parameters()).map(rows -> {
            var found = StreamSupport.stream(rows.spliterator(), false).toList();
            return page(found, request.limit(), row -> cursors.write(scope, order.values(row)));
        });
        return request.count() ? page.chain(p -> counted(database, p, request, visibility, conditions)) : page;
    }

    private Page<T> page(List<Row> found, int limit, Function<Row, String> cursor) {
        var more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown.stream().map(view).toList(), more ? cursor.apply(shown.getLast()) : null, null);
    }

    private Uni<Page<T>> counted(
            Pool database, Page<T> page, PageRequest request, Visibility visibility, Condition... conditions) {
        var sql = new Sql();
        var where = where(sql, request, visibility, conditions);
        sql.add("select count(*) from ").add(table).add(" where ").add(where);
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> new Page<>(
                        page.items(), page.next(), rows.iterator().next().getLong(0)));
    }

    private String where(Sql sql, PageRequest request, Visibility visibility, Condition... conditions) {
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

    /** The order of a list: one field, then the id, so that it is total. */
    private record Order(Field field, boolean descending) {
        static Order of(String sort, Map<String, Field> fields) {
            var descending = sort.startsWith("-");
            var field = fields.get(descending ? sort.substring(1) : sort);
            if (field == null || !field.sortable()) {
                throw new Invalid("sort", "sort-field", sort, sortable(fields));
            }
            return new Order(field, descending);
        }

        private static String sortable(Map<String, Field> fields) {
            return fields.values().stream()
                    .filter(Field::sortable)
                    .map(Field::name)
                    .sorted()
                    .collect(Collectors.joining(", "));
        }

        String sql() {
            var direction = descending ? " desc" : "";
            return " order by " + field.column() + direction + ", id" + direction;
        }

        String after(List<String> values, Sql sql) {
            return "(%s, id) %s (%s, %s)"
                    .formatted(
                            field.column(),
                            descending ? "<" : ">",
                            sql.bind(field.from(values.getFirst())),
                            sql.bind(FieldType.UUID.parse("id", values.getLast())));
        }

        List<String> values(Row row) {
            return List.of(field.key(row), row.getUUID("id").toString());
        }

        @Override
        public String toString() {
            return (descending ? "-" : "") + field.name();
        }
    }

    /** Names the parts of a list. */
    public static final class Builder<T> {
        private final String table;
        private final String columns;
        private final Function<Row, T> view;
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private String name;
        private @Nullable Class<T> rowType;
        private @Nullable MoreFields<T> more;
        private Visibility.Columns ownership = Visibility.Columns.OWNER_AND_TEAM;
        private String defaultSort = "";
        private final List<String> only = new ArrayList<>();

        private Builder(String table, String columns, Function<Row, T> view) {
            this.name = table;
            this.table = table;
            this.columns = columns;
            this.view = view;
        }

        /**
         * Gives the list what files and saved views know it by.
         *
         * @param list what the API calls it, in the plural: {@code customers}
         * @param rows a record, whose fields are the columns
         */
        public Builder<T> named(String list, Class<T> rows) {
            name = list;
            rowType = rows;
            return this;
        }

        public Builder<T> ownedBy(Visibility.Columns columns) {
            ownership = columns;
            return this;
        }

        /** A field to filter by. */
        public Builder<T> filter(String name, String column, FieldType type) {
            fields.put(name, new Field(name, column, type, false));
            return this;
        }

        /** A text to filter by that people write in several ways, and mean the same. */
        public Builder<T> filter(String name, String column, Lookup lookup) {
            fields.put(name, new Field(name, column, FieldType.TEXT, false, Kept.AS_ITSELF, null, lookup));
            return this;
        }

        /** A field to filter and sort by; needs an index on (column, id). */
        public Builder<T> sort(String name, String column, FieldType type) {
            fields.put(name, new Field(name, column, type, true));
            return this;
        }

        /**
         * Leaves out of every page, count and file what does not meet a condition.
         *
         * @param condition SQL without values
         */
        public Builder<T> only(String condition) {
            only.add("(" + condition + ")");
            return this;
        }

        /** Fields that are not written in code. */
        public Builder<T> more(MoreFields<T> more) {
            this.more = more;
            return this;
        }

        /**
         * Completes the list.
         *
         * @param defaultSort the order when nobody asks for one, such as {@code -createdAt}
         */
        public Listing<T> by(String defaultSort) {
            this.defaultSort = defaultSort;
            Order.of(defaultSort, fields);
            return new Listing<>(this);
        }
    }
}
