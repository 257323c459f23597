package dev.guanxi.contact.elsewhere;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Records of other services that lie in their recycle bins; within the transaction at hand. */
@ApplicationScoped
public class RemovedElsewhere {
    private static final String OUTSIDE =
            "not exists (select from removed_elsewhere away where away.id = %s and away.removed)";
    private static final String TAKE = """
            insert into removed_elsewhere (id, sequence, removed)
            select r.id, r.sequence, r.removed from unnest($1::uuid[], $2::bigint[], $3::boolean[]) r (id, sequence, removed)
            where r.removed or exists (select from removed_elsewhere k where k.id = r.id)
            on conflict (id) do update set sequence = excluded.sequence, removed = excluded.removed
            where excluded.sequence > removed_elsewhere.sequence
            """;
    private static final String FORGET = "delete from removed_elsewhere where id = any($1)";

    RemovedElsewhere() {}

    /**
     * The condition that leaves out of a list what speaks of one of these; it is there again when that one is back.
     *
     * @param column that holds ids of records of any service; with the table's name where it is {@code id}
     */
    public static String outside(String column) {
        return OUTSIDE.formatted(column);
    }

    /** Whether a record lies in a bin, as its service says with its so manieth change. */
    public record Whereabouts(UUID id, long sequence, boolean removed) {}

    /** Takes over what is news, one for each record. */
    public Uni<Void> take(List<Whereabouts> said) {
        return said.isEmpty()
                ? Uni.createFrom().voidItem()
                : InTransaction.update(
                                TAKE,
                                said.stream().map(Whereabouts::id).toArray(UUID[]::new),
                                said.stream().map(Whereabouts::sequence).toArray(Long[]::new),
                                said.stream().map(Whereabouts::removed).toArray(Boolean[]::new))
                        .replaceWithVoid();
    }

    /** These are gone for good. */
    public Uni<Void> forget(Collection<UUID> records) {
        return records.isEmpty()
                ? Uni.createFrom().voidItem()
                : InTransaction.update(FORGET, (Object) records.toArray(UUID[]::new))
                        .replaceWithVoid();
    }
}
