package dev.guanxi.platform.fields;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.persistence.AggregateRepository;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How references in the fields of a kind are kept true, whoever may change such records and whatever became of them. A
 * bean of a service, for each kind whose fields can refer to other records.
 *
 * @param kind as of its {@link FieldBearer}
 * @param values what a record has
 * @param refill lets a record have other values, which nobody chose: neither its rules nor those of the fields are asked
 */
public record FieldKeeper<A extends AggregateRoot<?> & Owned>(
        String kind,
        AggregateRepository<A> records,
        Function<A, CustomValues> values,
        BiConsumer<A, CustomValues> refill) {
    /** The references that somebody wrote just now into this record, which may be of another kind; none then. */
    Map<String, WrittenReference> written(AggregateRoot<?> record) {
        return records.type().isInstance(record)
                ? values.apply(records.type().cast(record)).written()
                : Map.of();
    }

    /** Lets a reference that came back into such a record lead elsewhere. */
    void lead(AggregateRoot<?> record, String key, UUID to) {
        refill(records.type().cast(record), values -> values.with(key, to.toString()));
    }

    void refill(A record, UnaryOperator<CustomValues> change) {
        refill.accept(record, change.apply(values.apply(record)));
    }

    /** Takes the values of a field from these records. */
    Uni<Void> clear(Collection<UUID> ids, String key) {
        return records.findAll(ids)
                .invoke(found -> found.forEach(record -> refill(record, values -> values.with(key, null))))
                .chain(records::saveAll);
    }
}
