package dev.guanxi.sales.template;

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

/** Finds templates. */
@ApplicationScoped
public class TemplateSearch {
    private static final Listing<TemplateRow> LISTING = Listing.of(
                    "document_template", TemplateRow.COLUMNS, TemplateRow::of)
            .named("document-templates", TemplateRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("name", "name", FieldType.TEXT)
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("kind", "kind", FieldType.TEXT)
            .filter("language", "language", FieldType.TEXT)
            .filter("status", "status", FieldType.TEXT)
            .filter("retired", "retired", FieldType.BOOLEAN)
            .by("name");

    private final Templates templates;
    private final Pool database;
    private final Cursors cursors;

    TemplateSearch(Templates templates, Pool database, Cursors cursors) {
        this.templates = templates;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<TemplateRow> listing() {
        return LISTING;
    }

    public Uni<Page<TemplateRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, templates.visible());
    }
}
