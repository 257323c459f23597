package dev.guanxi.sales.territory;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What territories were before they were realigned. */
@ApplicationScoped
public class Editions {
    /** More often than any territory is realigned. */
    public static final int MOST = 500;

    private static final String LAST = "select max(held_until) from territory_edition where territory_id = $1";
    private static final String KEEP = """
            insert into territory_edition (territory_id, held_until, name, parent_id, priority, active, team, rules, accounts,
                people)
            select id, $2, name, parent_id, priority, active, team, rules, accounts, people from territory
            where id = $1 and (since is null or since <= $2)
            on conflict do nothing
            """;
    private static final String GIVE_UP = "delete from territory_edition where territory_id = $1 and held_until = $2";
    private static final String PLANNED = """
            select name from realignment where status in ('CHECKING', 'SUBMITTED', 'APPROVED', 'RUNNING', 'UNDOING')
                and plan -> 'changes' @> jsonb_build_array(jsonb_build_object('territoryId', $1::text)) limit 1
            """;

    private final Territories territories;
    private final Atlases atlases;

    Editions(Territories territories, Atlases atlases) {
        this.territories = territories;
        this.atlases = atlases;
    }

    /** Of one territory, the present one first. */
    @WithSession
    public Uni<List<Edition>> of(UUID territory) {
        return territories
                .require(territory)
                .chain(atlases::read)
                .map(atlas -> atlas.editionsOf(territory).stream()
                        .sorted(Comparator.comparing(
                                        Edition::until, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                                .reversed())
                        .limit(MOST)
                        .toList());
    }

    /** From which day on it is what it is; null from the beginning. */
    Uni<@Nullable LocalDate> presentSince(Territory territory) {
        return last(territory.id()).map(last -> last == null ? territory.since() : last.plusDays(1));
    }

    /** The last day on which it was otherwise; null when it never was. */
    Uni<@Nullable LocalDate> last(UUID territory) {
        return InTransaction.select(row -> (LocalDate) row[0], LAST, territory)
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** Keeps what it is until a day, because it is otherwise from the next one, and says whether that was not known yet. */
    Uni<Boolean> keep(UUID territory, LocalDate until) {
        return InTransaction.update(KEEP, territory, until).map(kept -> kept == 1);
    }

    /** It was not otherwise after all. */
    Uni<Void> giveUp(UUID territory, LocalDate until) {
        return InTransaction.update(GIVE_UP, territory, until).replaceWithVoid();
    }

    /** Refuses while somebody is about to change it. */
    Uni<Void> ensureNotPlanned(UUID territory) {
        return InTransaction.select(row -> (String) row[0], PLANNED, territory.toString())
                .invoke(found -> ensure(found.isEmpty(), "territory-planned", found.isEmpty() ? "" : found.getFirst()))
                .replaceWithVoid();
    }
}
