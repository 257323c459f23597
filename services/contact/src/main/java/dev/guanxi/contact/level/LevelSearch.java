package dev.guanxi.contact.level;

import dev.guanxi.platform.bin.RecycleBin;
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

/** Finds what was chosen for customers, and who has which level. */
@ApplicationScoped
public class LevelSearch {
    private static final Listing<LevelChoiceRow> CHOICES = Listing.of(
                    "level_choice", LevelChoiceRow.COLUMNS, LevelChoiceRow::of)
            .named("level-choices", LevelChoiceRow.class)
            .sort("chosenAt", "chosen_at", FieldType.TIME)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("productLine", "product_line", FieldType.TEXT)
            .filter("level", "level", FieldType.TEXT)
            .filter("standing", "standing", FieldType.TEXT)
            .only(RecycleBin.outside("customer_id"))
            .by("-chosenAt");

    private static final Listing<CustomerLevelRow> LEVELS = Listing.of(
                    "customer_level", CustomerLevelRow.COLUMNS, CustomerLevelRow::of)
            .named("customer-levels", CustomerLevelRow.class)
            .sort("level", "level", FieldType.TEXT)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("productLine", "product_line", FieldType.TEXT)
            .filter("ground", "ground", FieldType.TEXT)
            .ownedBy(Visibility.Columns.OWNER_AND_TEAM)
            .only(RecycleBin.outside("customer_id"))
            .by("level");

    private final LevelChoices choices;
    private final Pool database;
    private final Cursors cursors;

    LevelSearch(LevelChoices choices, Pool database, Cursors cursors) {
        this.choices = choices;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<LevelChoiceRow> listingOfChoices() {
        return CHOICES;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<CustomerLevelRow> listingOfLevels() {
        return LEVELS;
    }

    /** One page of what was chosen for customers whom the caller sees. */
    public Uni<Page<LevelChoiceRow>> choices(PageRequest request) {
        return CHOICES.page(database, cursors, request, choices.visible());
    }

    /** One page of the customers whom the caller sees and whose level follows from a choice or a rule. */
    public Uni<Page<CustomerLevelRow>> levels(PageRequest request) {
        return LEVELS.page(database, cursors, request, choices.visible());
    }
}
