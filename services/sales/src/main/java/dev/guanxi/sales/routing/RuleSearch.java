package dev.guanxi.sales.routing;

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

/** Finds assignment rules. */
@ApplicationScoped
public class RuleSearch {
    private static final Listing<RuleRow> LISTING = Listing.of("assignment_rule", RuleRow.COLUMNS, RuleRow::of)
            .named("assignment-rules", RuleRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("position", "position", FieldType.INTEGER)
            .filter("active", "active", FieldType.BOOLEAN)
            .by("position");

    private final AssignmentRules rules;
    private final Pool database;
    private final Cursors cursors;

    RuleSearch(AssignmentRules rules, Pool database, Cursors cursors) {
        this.rules = rules;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<RuleRow> listing() {
        return LISTING;
    }

    public Uni<Page<RuleRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, rules.visible());
    }
}
