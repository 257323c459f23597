package dev.guanxi.sales.referral;

import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Finds the rules by which introductions are rewarded. */
@ApplicationScoped
public class RewardRuleSearch {
    private static final Listing<RewardRuleRow> LISTING = Listing.of(
                    "reward_rule", RewardRuleRow.COLUMNS, RewardRuleRow::of)
            .named("reward-rules", RewardRuleRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("name", "name", FieldType.TEXT)
            .filter("active", "active", FieldType.BOOLEAN)
            .filter("occasion", "occasion", FieldType.TEXT)
            .by("name");

    private final RewardRules rules;
    private final Pool database;
    private final Cursors cursors;

    RewardRuleSearch(RewardRules rules, Pool database, Cursors cursors) {
        this.rules = rules;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<RewardRuleRow> listing() {
        return LISTING;
    }

    public Uni<Page<RewardRuleRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, rules.visible());
    }
}
