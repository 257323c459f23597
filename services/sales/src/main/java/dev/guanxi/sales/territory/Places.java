package dev.guanxi.sales.territory;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Into which territory each record falls, written down so that lists and sums need not find it out. */
@ApplicationScoped
class Places {
    private static final String PUT = """
            insert into territory_place as p (record_id, kind, territory_id, cause, others, tied, placed_at)
            select r.id, r.kind, r.territory, r.cause, coalesce(string_to_array(r.others, ',')::uuid[], '{}'), r.tied, $7
            from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::boolean[])
                r(id, kind, territory, cause, others, tied)
            on conflict (record_id) do update set territory_id = excluded.territory_id, cause = excluded.cause,
                others = excluded.others, tied = excluded.tied, placed_at = excluded.placed_at
            where (p.territory_id, p.cause, p.others, p.tied)
                is distinct from (excluded.territory_id, excluded.cause, excluded.others, excluded.tied)
            """;
    private static final String FORGET = "delete from territory_place where record_id = any($1)";

    private final Clock clock;

    Places(Clock clock) {
        this.clock = clock;
    }

    /** The day in UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Writes down where these fall, each by the territories of today, a closed deal by those of the day of its closing.
     *
     * @param asked those that were looked for; a customer of whom nothing is known any more falls nowhere
     */
    Uni<Void> put(RecordKind kind, Collection<UUID> asked, List<Facts> found, Atlas atlas) {
        return put(found, atlas)
                .chain(() -> kind == RecordKind.CUSTOMER
                        ? forget(asked, found)
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Void> forget(Collection<UUID> asked, List<Facts> found) {
        var gone = new HashSet<>(asked);
        found.forEach(facts -> gone.remove(facts.id()));
        return gone.isEmpty()
                ? Uni.createFrom().voidItem()
                : InTransaction.update(FORGET, (Object) gone.toArray(UUID[]::new))
                        .replaceWithVoid();
    }

    private Uni<Void> put(List<Facts> found, Atlas atlas) {
        if (found.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var today = today();
        var territories = new ArrayList<@Nullable UUID>();
        var causes = new ArrayList<@Nullable String>();
        var others = new ArrayList<@Nullable String>();
        var tied = new ArrayList<Boolean>();
        for (var facts : found) {
            var day = facts.closedOn();
            var placement = atlas.on(day == null ? today : day).place(facts);
            territories.add(placement.territory());
            causes.add(cause(placement));
            others.add(text(placement.others()));
            tied.add(placement.tied());
        }
        return InTransaction.update(
                        PUT,
                        found.stream().map(Facts::id).toArray(UUID[]::new),
                        found.stream().map(facts -> facts.kind().name()).toArray(String[]::new),
                        territories.toArray(UUID[]::new),
                        causes.toArray(String[]::new),
                        others.toArray(String[]::new),
                        tied.toArray(Boolean[]::new),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    private static @Nullable String cause(Placement placement) {
        if (placement.territory() == null) {
            return null;
        }
        return (placement.isByName() ? Cause.ACCOUNT : Cause.RULE).name();
    }

    private static @Nullable String text(List<UUID> ids) {
        return ids.isEmpty() ? null : ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
