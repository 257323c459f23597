package dev.guanxi.sales.tip;

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
import org.jspecify.annotations.Nullable;

/** Finds who is good at what. */
@ApplicationScoped
public class SkillSearch {
    private static final Listing<SkillRow> LISTING = Listing.of("skill", SkillRow.COLUMNS, SkillRow::of)
            .named("skills", SkillRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("createdAt", "created_at", FieldType.TIME)
            .sort("level", "level", FieldType.INTEGER)
            .filter("name", "name", FieldType.TEXT)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .by("-level");

    private final Skills skills;
    private final Pool database;
    private final Cursors cursors;

    SkillSearch(Skills skills, Pool database, Cursors cursors) {
        this.skills = skills;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<SkillRow> listing() {
        return LISTING;
    }

    /**
     * One page.
     *
     * @param words that stand in what somebody is good at
     */
    public Uni<Page<SkillRow>> find(PageRequest request, @Nullable String words) {
        return LISTING.page(database, cursors, request, skills.visible(), Words.in("name", words));
    }
}
