package dev.guanxi.platform.fields;

import dev.guanxi.platform.domain.Derived;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.persistence.Listing;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record that can have fields of an administrator's, and a layout. A bean of a service; its table has a column
 * {@code custom jsonb not null default '{}'}.
 *
 * @param list of such records; what the API calls it is their kind: {@code customers}
 * @param builtIn what no key may be, because the records have it anyway
 * @param fields what a record says, by its names in the API, the way it is shown unless somebody says otherwise
 * @param policy who sees such records sees the definitions
 * @param share which rows of its table are of the kind; null when all are
 */
public record FieldBearer(
        Listing<?> list,
        String table,
        Set<String> builtIn,
        List<String> fields,
        AccessPolicy policy,
        @Nullable Share share) {
    private static final String CUSTOM = "custom";

    /**
     * The kind with this list.
     *
     * @param state what others know of such a record
     */
    public static FieldBearer of(Listing<?> list, String table, Class<? extends Record> state, AccessPolicy policy) {
        return of(list, table, List.of(state), policy);
    }

    /**
     * The same when a record says more than others know.
     *
     * @param states all that a record says, in parts
     */
    public static FieldBearer of(
            Listing<?> list, String table, List<Class<? extends Record>> states, AccessPolicy policy) {
        var parts = Stream.concat(states.stream(), Stream.of(list.rowType()))
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .toList();
        var builtIn = new HashSet<String>();
        parts.stream().map(RecordComponent::getName).forEach(builtIn::add);
        list.knownFields().stream().map(Listing.KnownField::name).forEach(builtIn::add);
        var fields = parts.stream()
                .filter(part -> !part.isAnnotationPresent(Derived.class))
                .map(RecordComponent::getName)
                .filter(name -> !name.equals(CUSTOM))
                .distinct()
                .toList();
        return new FieldBearer(list, table, Set.copyOf(builtIn), fields, policy, null);
    }

    /**
     * One kind's rows of a table that it shares with others, of the same shape.
     *
     * @param column that says of which kind a row is
     * @param value of these rows; a word of small letters, digits and hyphens
     */
    public record Share(String column, String value) {
        private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");

        public Share {
            if (!WORD.matcher(value).matches()) {
                throw new IllegalArgumentException("%s does not stand by itself in SQL".formatted(value));
            }
        }

        /** The condition of these rows, word for word the same in an index and in whatever is to use it. */
        public String of(String row) {
            return "%s%s = '%s'".formatted(row, column, value);
        }
    }

    /** The same when other kinds have rows in the table. */
    public FieldBearer sharing(Share share) {
        return new FieldBearer(list, table, builtIn, fields, policy, share);
    }

    /**
     * The condition of its rows in the table.
     *
     * @param row what such a row is called, with a point after it; empty when it has no name
     */
    String rows(String row) {
        return share == null ? "true" : share.of(row);
    }

    /** The same when the API shows some of what others know by no such name. */
    public FieldBearer without(String... names) {
        var kept =
                fields.stream().filter(name -> !List.of(names).contains(name)).toList();
        return new FieldBearer(list, table, builtIn, kept, policy, share);
    }

    /** What the API calls the records, in the plural: {@code customers}. */
    public String kind() {
        return list.name();
    }

    boolean isReadBy(Caller caller) {
        return caller.isSuite()
                || !caller.isOutsider() && !policy.reachesOf(caller).isEmpty();
    }
}
