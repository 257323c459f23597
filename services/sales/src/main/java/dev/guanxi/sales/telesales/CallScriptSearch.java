package dev.guanxi.sales.telesales;

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

/** Finds call scripts. */
@ApplicationScoped
public class CallScriptSearch {
    private static final Listing<CallScriptRow> LISTING = Listing.of(
                    "call_script", CallScriptRow.COLUMNS, CallScriptRow::of)
            .named("call-scripts", CallScriptRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("name", "name", FieldType.TEXT)
            .filter("active", "active", FieldType.BOOLEAN)
            .by("name");

    private final CallScripts scripts;
    private final Pool database;
    private final Cursors cursors;

    CallScriptSearch(CallScripts scripts, Pool database, Cursors cursors) {
        this.scripts = scripts;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<CallScriptRow> listing() {
        return LISTING;
    }

    public Uni<Page<CallScriptRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, scripts.visible());
    }
}
