package dev.guanxi.platform.fields;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with fields: administrators define them, whoever sees such records reads the definitions. */
@ApplicationScoped
class FieldService {
    private final FieldDefinitions definitions;
    private final CustomFields fields;
    private final DefinedFields defined;
    private final Bearers bearers;
    private final FieldCatalogue catalogue;
    private final Referables referables;
    private final CurrentCaller caller;

    FieldService(
            FieldDefinitions definitions,
            CustomFields fields,
            DefinedFields defined,
            Bearers bearers,
            FieldCatalogue catalogue,
            Referables referables,
            CurrentCaller caller) {
        this.definitions = definitions;
        this.fields = fields;
        this.defined = defined;
        this.bearers = bearers;
        this.catalogue = catalogue;
        this.referables = referables;
        this.caller = caller;
    }

    /** A definition, and whether there is an index for it. */
    record Found(CustomField field, boolean indexed) {}

    /** Those of one kind, or of all kinds that the caller reads. */
    Uni<List<DefinedField>> list(@Nullable String kind) {
        var reader = caller.get();
        bearers.ensureReader(reader);
        if (kind != null) {
            bearers.of(kind);
        }
        return defined.all()
                .map(all -> all.stream()
                        .filter(field -> kind == null || field.recordKind().equals(kind))
                        .filter(field -> bearers.areRead(field.recordKind(), reader))
                        .toList());
    }

    @WithSession
    Uni<Found> get(UUID id) {
        bearers.ensureReader(caller.get());
        return fields.require(id).chain(this::found);
    }

    private Uni<Found> found(CustomField field) {
        if (!bearers.areRead(field.recordKind(), caller.get())) {
            throw new NotFound("custom-field", field.id());
        }
        return defined.isIndexed(field.id()).map(indexed -> new Found(field, indexed));
    }

    Uni<CustomField> define(String kind, String key, FieldDefinition definition) {
        var bearer = bearers.of(kind);
        referables.ensurePossible(definition);
        return definitions.define(bearer, key, definition).call(catalogue::reloadAfterCommit);
    }

    Uni<Found> change(UUID id, long expectedVersion, FieldDefinition definition) {
        referables.ensurePossible(definition);
        return definitions
                .change(id, expectedVersion, definition)
                .call(catalogue::reloadAfterCommit)
                .chain(this::found);
    }
}
