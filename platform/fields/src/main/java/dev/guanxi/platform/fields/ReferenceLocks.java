package dev.guanxi.platform.fields;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/**
 * Keeps apart who begins to refer to a record and who merges or erases it, until either has committed: otherwise each
 * would overlook the other. Any number may refer to one record at once.
 */
@ApplicationScoped
class ReferenceLocks {
    private static final String LOCK = """
            select count(*) from (select %s(hashtextextended('reference:' || id, 0))
                from unnest($1::uuid[]) as named (id) order by id) held
            """;

    ReferenceLocks() {}

    Uni<Void> together(Collection<UUID> ids) {
        return lock("pg_advisory_xact_lock_shared", ids);
    }

    Uni<Void> alone(Collection<UUID> ids) {
        return lock("pg_advisory_xact_lock", ids);
    }

    private static Uni<Void> lock(String how, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : InTransaction.select(row -> row[0], LOCK.formatted(how), (Object)
                                ids.stream().distinct().toArray(UUID[]::new))
                        .replaceWithVoid();
    }
}
