package dev.guanxi.sales.absence;

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

/** Finds absences. */
@ApplicationScoped
public class AbsenceSearch {
    private static final Listing<AbsenceRow> LISTING = Listing.of(AbsenceRow.TABLE, AbsenceRow.COLUMNS, AbsenceRow::of)
            .named("absences", AbsenceRow.class)
            .sort("firstDay", "first_day", FieldType.DATE)
            .filter("lastDay", "last_day", FieldType.DATE)
            .filter("sellerId", "seller_id", FieldType.UUID)
            .filter("standInId", "stand_in_id", FieldType.UUID)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .by("-firstDay");

    private final Absences absences;
    private final Pool database;
    private final Cursors cursors;

    AbsenceSearch(Absences absences, Pool database, Cursors cursors) {
        this.absences = absences;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<AbsenceRow> listing() {
        return LISTING;
    }

    public Uni<Page<AbsenceRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, absences.visible());
    }
}
