package dev.guanxi.sales.approval;

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

/** Finds approval rules. */
@ApplicationScoped
public class ApprovalRuleSearch {
    private static final Listing<ApprovalRuleRow> LISTING = Listing.of(
                    "approval_rule", ApprovalRuleRow.COLUMNS, ApprovalRuleRow::of)
            .named("approval-rules", ApprovalRuleRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("name", "name", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .by("name");

    private final ApprovalRules rules;
    private final Pool database;
    private final Cursors cursors;

    ApprovalRuleSearch(ApprovalRules rules, Pool database, Cursors cursors) {
        this.rules = rules;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<ApprovalRuleRow> listing() {
        return LISTING;
    }

    public Uni<Page<ApprovalRuleRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, rules.visible());
    }
}
