package dev.guanxi.contact.organisation;

import dev.guanxi.contact.contact.ContactRemoval;
import dev.guanxi.platform.bin.RecycleBin;
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

/** Finds departments and positions. */
@ApplicationScoped
public class OrganisationSearch {
    private static final Listing<DepartmentRow> DEPARTMENTS = Listing.of(
                    "department", DepartmentRow.COLUMNS, DepartmentRow::of)
            .named("departments", DepartmentRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("parentId", "parent_id", FieldType.UUID)
            .only(RecycleBin.outside("customer_id"))
            .by("-createdAt");

    private static final Listing<PositionRow> POSITIONS = Listing.of("position", PositionRow.COLUMNS, PositionRow::of)
            .named("positions", PositionRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("contactId", "contact_id", FieldType.UUID)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("departmentId", "department_id", FieldType.UUID)
            .filter("until", "until", FieldType.DATE)
            .only(RecycleBin.outside("customer_id"))
            .only(ContactRemoval.outside("contact_id"))
            .by("-createdAt");

    private final Departments departments;
    private final Positions positions;
    private final Pool database;
    private final Cursors cursors;

    OrganisationSearch(Departments departments, Positions positions, Pool database, Cursors cursors) {
        this.departments = departments;
        this.positions = positions;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<DepartmentRow> listingOfDepartments() {
        return DEPARTMENTS;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<PositionRow> listingOfPositions() {
        return POSITIONS;
    }

    /** One page of the departments that the caller sees. */
    public Uni<Page<DepartmentRow>> departments(PageRequest request) {
        return DEPARTMENTS.page(database, cursors, request, departments.visible());
    }

    /** One page of the positions that the caller sees, also of people who left. */
    public Uni<Page<PositionRow>> positions(PageRequest request) {
        return POSITIONS.page(database, cursors, request, positions.visible());
    }
}
