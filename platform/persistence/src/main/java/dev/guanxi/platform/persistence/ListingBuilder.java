package dev.guanxi.platform.persistence;

import dev.guanxi.platform.identity.Visibility;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names the parts of a list. */
public final class ListingBuilder<T> {
    final String table;
    final String columns;
    final Function<Row, T> view;
    final Map<String, ListField> fields = new LinkedHashMap<>();
    String name;

    @Nullable
    Class<T> rowType;

    @Nullable
    MoreFields<T> more;

    Visibility.Columns ownership = Visibility.Columns.OWNER_AND_TEAM;
    String defaultSort = "";
    final List<String> only = new ArrayList<>();

    ListingBuilder(String table, String columns, Function<Row, T> view) {
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
    public ListingBuilder<T> named(String list, Class<T> rows) {
        name = list;
        rowType = rows;
        return this;
    }

    public ListingBuilder<T> ownedBy(Visibility.Columns columns) {
        ownership = columns;
        return this;
    }

    /** A field to filter by. */
    public ListingBuilder<T> filter(String name, String column, FieldType type) {
        fields.put(name, new ListField(name, column, type, false));
        return this;
    }

    /** A text to filter by that people write in several ways, and mean the same. */
    public ListingBuilder<T> filter(String name, String column, Lookup lookup) {
        fields.put(name, new ListField(name, column, FieldType.TEXT, false, Kept.AS_ITSELF, null, lookup));
        return this;
    }

    /** A field to filter and sort by; needs an index on (column, id). */
    public ListingBuilder<T> sort(String name, String column, FieldType type) {
        fields.put(name, new ListField(name, column, type, true));
        return this;
    }

    /**
     * Leaves out of every page, count and file what does not meet a condition.
     *
     * @param condition SQL without values
     */
    public ListingBuilder<T> only(String condition) {
        only.add("(" + condition + ")");
        return this;
    }

    /** Fields that are not written in code. */
    public ListingBuilder<T> more(MoreFields<T> more) {
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
