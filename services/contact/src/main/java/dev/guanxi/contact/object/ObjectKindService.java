package dev.guanxi.contact.object;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What people can do with kinds: administrators define them, whoever may see such records reads what there are. */
@ApplicationScoped
public class ObjectKindService {
    /** How many kinds there are at most, in use or not. */
    public static final int MOST = 50;

    private final KindDefinitions definitions;
    private final ObjectKinds kinds;
    private final KindCatalogue catalogue;

    ObjectKindService(KindDefinitions definitions, ObjectKinds kinds, KindCatalogue catalogue) {
        this.definitions = definitions;
        this.kinds = kinds;
        this.catalogue = catalogue;
    }

    @WithSession
    public Uni<List<ObjectKind>> list() {
        return kinds.all();
    }

    @WithSession
    public Uni<ObjectKind> get(UUID id) {
        return kinds.require(id);
    }

    /** A kind that there was not before; there are such records when this is answered. */
    public Uni<ObjectKind> define(String key, KindDefinition definition) {
        return definitions.define(key, definition).call(catalogue::reloadAfterCommit);
    }

    /** What a kind is called, and whether there are such records for people. */
    public Uni<ObjectKind> change(UUID id, long expectedVersion, KindDefinition definition) {
        return definitions.change(id, expectedVersion, definition).call(catalogue::reloadAfterCommit);
    }
}
