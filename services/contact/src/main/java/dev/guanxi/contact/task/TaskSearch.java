package dev.guanxi.contact.task;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.identity.CurrentCaller;
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

/** Finds tasks: one's own that are due, or any that the caller sees. */
@ApplicationScoped
public class TaskSearch {
    private static final Listing<TaskRow> LISTING = Listing.of("task", TaskRow.COLUMNS, TaskRow::of)
            .named("tasks", TaskRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .sort("dueOn", "due_on", FieldType.DATE)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("causeId", "cause_id", FieldType.UUID)
            .filter("aspect", "aspect", FieldType.TEXT)
            .filter("kind", "kind", FieldType.TEXT)
            .filter("standing", "standing", FieldType.TEXT)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .only(RecycleBin.outside("customer_id"))
            .by("-createdAt");

    private final Tasks tasks;
    private final CurrentCaller caller;
    private final Pool database;
    private final Cursors cursors;

    TaskSearch(Tasks tasks, CurrentCaller caller, Pool database, Cursors cursors) {
        this.tasks = tasks;
        this.caller = caller;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<TaskRow> listing() {
        return LISTING;
    }

    /**
     * One page of tasks.
     *
     * @param mine only the caller's own
     */
    public Uni<Page<TaskRow>> find(PageRequest request, boolean mine) {
        return LISTING.page(
                database,
                cursors,
                request,
                tasks.visible(),
                bind -> mine ? "owner_id = " + bind.apply(caller.get().id()) : "true");
    }
}
