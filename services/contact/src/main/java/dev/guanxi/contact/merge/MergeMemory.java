package dev.guanxi.contact.merge;

import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Forgetful;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Forgets what merged records were like when one of them is erased, also in the history of the survivor, who had the
 * other's values for a while; that there was a merge stays.
 */
@ApplicationScoped
class MergeMemory implements Forgetful {
    private static final String SURVIVORS = """
            select distinct survivor_id from record_merge
            where id in (select merge_id from merge_part where record_id = ?1) and survivor_id <> ?1
            """;
    private static final String FORGET = """
            update record_merge set survivor_before = null, survivor_given = null, absorbed_before = null,
                field_outcomes = null
            where id in (select merge_id from merge_part where record_id = $1)
            """;

    private final AuditTrail trail;

    MergeMemory(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public Uni<Void> forget(UUID subject) {
        return InTransaction.update(FORGET, subject)
                .chain(merges -> merges == 0 ? Uni.createFrom().voidItem() : forgetWithSurvivors(subject));
    }

    private Uni<Void> forgetWithSurvivors(UUID subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SURVIVORS, UUID.class)
                        .setParameter(1, subject)
                        .getResultList())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(trail::forget)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
