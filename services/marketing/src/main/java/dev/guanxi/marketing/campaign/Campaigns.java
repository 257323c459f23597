package dev.guanxi.marketing.campaign;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.TEAM;
import static java.util.stream.Collectors.toMap;

import dev.guanxi.marketing.campaign.CampaignPlan.Occasion;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where campaigns are kept: marketers see their teams', those who steer see all. */
@Singleton
class Campaigns extends AggregateRepository<Campaign> {
    /** What the API calls them. */
    static final String KIND = "campaigns";

    static final AccessPolicy POLICY =
            AccessPolicy.none().with(TEAM, Roles.MARKETER).with(ALL, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    private static final String USED = """
            select id from unnest($1::uuid[]) as asked (id)
            where exists (select from response where campaign_id = asked.id)
                or exists (select from mailing where campaign_id = asked.id)
            """;
    private static final String CALLED = """
            select a.name, a.starts_on, c.id
            from unnest($1::text[], $2::date[]) as a (name, starts_on) join lateral (
                select id from (select * from campaign where lower(name) = a.name offset 0) k
                where starts_on = a.starts_on and not removed and %s limit 1) c on true
            """;

    Campaigns(Ledger ledger) {
        super(Campaign.class, "campaign", POLICY, ledger);
    }

    /** Whether somebody answered a campaign, or it has mailings, whose figures need it. */
    Uni<Boolean> isUsed(UUID campaign) {
        return used(List.of(campaign)).map(found -> !found.isEmpty());
    }

    /** Those of these. */
    Uni<Set<UUID>> used(Collection<UUID> campaigns) {
        return InTransaction.select(row -> (UUID) row[0], USED, (Object) campaigns.toArray(UUID[]::new))
                .map(HashSet::new);
    }

    /** A campaign that the caller sees, of each of these names and first days of which there is one. */
    Uni<Map<Occasion, UUID>> called(List<Occasion> occasions) {
        var parameters = new ArrayList<Object>();
        parameters.add(occasions.stream().map(Occasion::name).toArray(String[]::new));
        parameters.add(occasions.stream().map(Occasion::startsOn).toArray(LocalDate[]::new));
        var seen = visible().sql(Visibility.Columns.OWNER_AND_TEAM, value -> {
            parameters.add(value);
            return "$" + parameters.size();
        });
        return InTransaction.select(
                        row -> Map.entry(new Occasion((String) row[0], (LocalDate) row[1]), (UUID) row[2]),
                        CALLED.formatted(seen),
                        parameters.toArray())
                .map(rows -> rows.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first)));
    }
}
