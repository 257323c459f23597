package dev.guanxi.platform.fields;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.persistence.Listing;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kind of record that can have fields of an administrator's. A bean of a service; its table has a column
 * {@code custom jsonb not null default '{}'}.
 *
 * @param kind what the API calls the records, in the plural: {@code customers}; its list is called so, too
 * @param builtIn what no key may be, because the records have it anyway
 * @param policy who sees such records sees the definitions
 */
public record FieldBearer(String kind, String table, Set<String> builtIn, AccessPolicy policy) {
    /**
     * The kind with this list.
     *
     * @param state what others know of such a record
     */
    public static FieldBearer of(Listing<?> list, String table, Class<? extends Record> state, AccessPolicy policy) {
        var builtIn = new HashSet<String>();
        Stream.of(state, list.rowType())
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .forEach(builtIn::add);
        list.knownFields().stream().map(Listing.KnownField::name).forEach(builtIn::add);
        return new FieldBearer(list.name(), table, Set.copyOf(builtIn), policy);
    }

    boolean isReadBy(Caller caller) {
        return caller.isSuite()
                || !caller.isOutsider() && !policy.reachesOf(caller).isEmpty();
    }
}
