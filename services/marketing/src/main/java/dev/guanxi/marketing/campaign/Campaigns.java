package dev.guanxi.marketing.campaign;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Where campaigns are kept: marketers see their teams', those who steer see all. */
@Singleton
class Campaigns extends AggregateRepository<Campaign> {
    /** What the API calls them. */
    static final String KIND = "campaigns";

    static final AccessPolicy POLICY =
            AccessPolicy.none().with(TEAM, Roles.MARKETER).with(ALL, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    private static final String USED = """
            select exists (select from response where campaign_id = cast(cast(?1 as text) as uuid))
                or exists (select from mailing where campaign_id = cast(cast(?1 as text) as uuid))
            """;

    Campaigns(Ledger ledger) {
        super(Campaign.class, "campaign", POLICY, ledger);
    }

    /** Whether somebody answered a campaign, or it has mailings, whose figures need it. */
    Uni<Boolean> isUsed(UUID campaign) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(USED, Boolean.class)
                        .setParameter(1, campaign.toString())
                        .getSingleResult());
    }
}
