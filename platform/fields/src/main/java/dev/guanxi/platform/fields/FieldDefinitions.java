package dev.guanxi.platform.fields;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Definitions that are made and changed. One method, one transaction. */
@ApplicationScoped
class FieldDefinitions {
    /** How many fields a kind has in use: a record shows all of them. */
    static final int MOST = 200;

    /** How many of them are indexed: each costs something at every write. */
    static final int MOST_FILTERABLE = 40;

    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtext('custom-fields'))) held";
    private static final String OF_KIND = """
            select field_key, coalesce((definition -> 'active')::boolean, true),
                coalesce((definition -> 'filterable')::boolean, false) or definition ->> 'type' = 'REFERENCE'
            from custom_field where record_kind = $1 and id <> $2
            """;
    private static final String IN_USE = "select exists (select from %s where %s and jsonb_exists(custom, $1))";

    private final CustomFields fields;
    private final Bearers bearers;
    private final Clock clock;

    FieldDefinitions(CustomFields fields, Bearers bearers, Clock clock) {
        this.fields = fields;
        this.bearers = bearers;
        this.clock = clock;
    }

    /** Another field of the same kind. */
    record Other(String key, boolean active, boolean filterable) {}

    @WithTransaction
    Uni<CustomField> define(FieldBearer bearer, String key, FieldDefinition definition) {
        var field = CustomField.define(Ids.next(), bearer, key, definition, clock.instant());
        return others(field)
                .invoke(others -> {
                    ensure(others.stream().noneMatch(other -> other.key().equals(key)), "custom-key-taken", key);
                    ensureRoom(others, definition);
                })
                .chain(() -> fields.add(field));
    }

    @WithTransaction
    Uni<CustomField> change(UUID id, long expectedVersion, FieldDefinition definition) {
        return fields.require(id)
                .call(field -> others(field).invoke(others -> ensureRoom(others, definition)))
                .chain(field -> inUse(field, definition))
                .chain(inUse -> fields.change(id, expectedVersion, field -> field.change(definition, inUse)));
    }

    private Uni<List<Other>> others(CustomField field) {
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME)
                .chain(() -> InTransaction.select(
                        row -> new Other((String) row[0], Boolean.TRUE.equals(row[1]), Boolean.TRUE.equals(row[2])),
                        OF_KIND,
                        field.recordKind(),
                        field.id()));
    }

    static void ensureRoom(List<Other> others, FieldDefinition definition) {
        ensure(
                !definition.inUse() || others.stream().filter(Other::active).count() < MOST,
                "custom-fields-too-many",
                MOST);
        ensure(
                !definition.inUse()
                        || !(definition.findable() || definition.refers())
                        || others.stream()
                                        .filter(other -> other.active() && other.filterable())
                                        .count()
                                < MOST_FILTERABLE,
                "custom-filters-too-many",
                MOST_FILTERABLE);
    }

    /** Looked for only where it matters, because all records may have to be read for it. */
    private Uni<Boolean> inUse(CustomField field, FieldDefinition wanted) {
        if (!wanted.leavesBehind(field.definition())) {
            return Uni.createFrom().item(false);
        }
        var bearer = bearers.of(field.recordKind());
        return InTransaction.select(
                        row -> Boolean.TRUE.equals(row[0]),
                        IN_USE.formatted(bearer.table(), bearer.rows("")),
                        field.key())
                .map(List::getFirst);
    }
}
