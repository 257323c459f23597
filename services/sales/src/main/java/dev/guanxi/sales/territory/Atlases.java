package dev.guanxi.sales.territory;

import static java.util.stream.Collectors.toMap;

import dev.guanxi.platform.persistence.Snapshots;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the territories and the people who sell, within the present session. */
@ApplicationScoped
public class Atlases {
    private static final String EDITIONS = """
            select e.territory_id, (select max(b.held_until) + 1 from territory_edition b
                    where b.territory_id = e.territory_id and b.held_until < e.held_until) as held_from, e.held_until,
                t.since, e.name, e.parent_id, e.priority, e.active, e.team, e.rules::text, e.accounts::text, e.people::text
            from territory_edition e join territory t on t.id = e.territory_id
            union all
            select t.id, (select max(b.held_until) + 1 from territory_edition b where b.territory_id = t.id), null, t.since,
                t.name, t.parent_id, t.priority, t.active, t.team, t.rules::text, t.accounts::text, t.people::text
            from territory t
            """;
    private static final String OFFICES =
            "select seller_id, owner_id, region, lower(days), upper(days) - 1 from seller_region";
    private static final String CLERKS = "select id, name, owner_id, team from seller";
    private static final String SURVIVORS = """
            with recursive onward (home, id) as (
                select id, merged_into from customer_region where merged_into is not null
                union select o.home, c.merged_into from onward o join customer_region c on c.id = o.id
                    where c.merged_into is not null)
            select o.home, o.id from onward o left join customer_region c on c.id = o.id where c.merged_into is null
            """;

    private final Snapshots snapshots;

    Atlases(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** As it is now; flush what it is to see. */
    public Uni<Atlas> read() {
        return InTransaction.select(this::edition, EDITIONS)
                .chain(editions -> editions.isEmpty()
                        ? Uni.createFrom().item(new Atlas(List.of(), List.of(), Map.of(), Map.of()))
                        : read(editions));
    }

    private static Uni<Atlas> read(List<Edition> editions) {
        return InTransaction.select(Atlases::office, OFFICES)
                .chain(offices -> InTransaction.select(Atlases::clerk, CLERKS)
                        .chain(clerks -> InTransaction.select(row -> Map.entry((UUID) row[0], (UUID) row[1]), SURVIVORS)
                                .map(merged -> new Atlas(
                                        editions,
                                        offices,
                                        merged.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)),
                                        clerks.stream().collect(toMap(Clerk::id, clerk -> clerk))))));
    }

    private Edition edition(Object[] row) {
        var from = (LocalDate) row[1];
        return new Edition((UUID) row[0], from == null ? (LocalDate) row[3] : from, (LocalDate) row[2], terms(row));
    }

    private TerritoryTerms terms(Object[] row) {
        return new TerritoryTerms(
                (String) row[4],
                (UUID) row[5],
                (Integer) row[6],
                (Boolean) row[7],
                (String) row[8],
                snapshots.read((String) row[9], Rules.class),
                snapshots.read((String) row[10], Accounts.class),
                snapshots.read((String) row[11], Posts.class));
    }

    private static Office office(Object[] row) {
        return new Office(
                (UUID) row[0], (String) row[1], (String) row[2], (@Nullable LocalDate) row[3], (@Nullable LocalDate)
                        row[4]);
    }

    private static Clerk clerk(Object[] row) {
        return new Clerk((UUID) row[0], (String) row[1], (String) row[2], (String) row[3]);
    }
}
