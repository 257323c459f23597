package dev.guanxi.sales.referral;

import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds referrals. */
@ApplicationScoped
public class ReferralSearch {
    private static final Listing<ReferralRow> LISTING = Listing.of(
                    ReferralRow.TABLE, ReferralRow.COLUMNS, ReferralRow::of)
            .named(Referrals.KIND, ReferralRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .sort("introducedOn", "introduced_on", FieldType.DATE)
            .filter("introducerCustomerId", "introducer_customer_id", FieldType.UUID)
            .filter("introducerContactId", "introducer_contact_id", FieldType.UUID)
            .filter("introducerName", "introducer_name", FieldType.TEXT)
            .filter("leadId", "lead_id", FieldType.UUID)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("introducedName", "introduced_name", FieldType.TEXT)
            .filter("way", "way", FieldType.TEXT)
            .filter("converted", "converted", FieldType.BOOLEAN)
            .filter("thanked", "thanked", FieldType.BOOLEAN)
            .filter("thankBy", "thank_by", FieldType.TEXT)
            .filter("thankUntil", "thank_until", FieldType.DATE)
            .filter("rewardStatus", "reward_status", FieldType.TEXT)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .only("not hidden")
            .by("-createdAt");

    private static final String BELOW = "(with recursive %s select r.* from %s r join tree on tree.id = r.id) referral";

    private final Referrals referrals;
    private final TreeSql trees;
    private final Pool database;
    private final Cursors cursors;

    ReferralSearch(Referrals referrals, TreeSql trees, Pool database, Cursors cursors) {
        this.referrals = referrals;
        this.trees = trees;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<ReferralRow> listing() {
        return LISTING;
    }

    /**
     * A part of the list.
     *
     * @param below a customer, contact or lead below whom they are in the chain; anywhere when null
     */
    public Uni<Page<ReferralRow>> find(PageRequest request, @Nullable UUID below) {
        var listing = below == null ? LISTING : LISTING.over(sql -> below(sql, below));
        return listing.page(database, cursors, request, referrals.visible());
    }

    private String below(Sql sql, UUID root) {
        return BELOW.formatted(trees.tree(sql, root), ReferralRow.QUERY);
    }
}
