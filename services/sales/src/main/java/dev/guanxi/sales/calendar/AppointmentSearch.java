package dev.guanxi.sales.calendar;

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

/** Finds appointments by whose they are; a calendar shows those that one takes part in, too. */
@ApplicationScoped
public class AppointmentSearch {
    private static final Listing<AppointmentRow> LISTING = Listing.of(
                    "appointment", AppointmentRow.COLUMNS, AppointmentRow::of)
            .named(Appointments.KIND, AppointmentRow.class)
            .ownedBy(new Visibility.Columns("owner_id", "case when not confidential then team end", null, null))
            .sort("beginsAt", "begins_at", FieldType.TIME)
            .filter("type", "type", FieldType.TEXT)
            .filter("title", "title", FieldType.TEXT)
            .filter("status", "status", FieldType.TEXT)
            .filter("outcome", "outcome", FieldType.TEXT)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("contactId", "contact_id", FieldType.UUID)
            .filter("leadId", "lead_id", FieldType.UUID)
            .filter("opportunityId", "opportunity_id", FieldType.UUID)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .only("not removed")
            .by("-beginsAt");

    private final Appointments appointments;
    private final Pool database;
    private final Cursors cursors;

    AppointmentSearch(Appointments appointments, Pool database, Cursors cursors) {
        this.appointments = appointments;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<AppointmentRow> listing() {
        return LISTING;
    }

    public Uni<Page<AppointmentRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, appointments.visible(), appointments.open());
    }
}
