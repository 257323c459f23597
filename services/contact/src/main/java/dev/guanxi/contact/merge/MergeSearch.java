package dev.guanxi.contact.merge;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds merges. Who does not see each of the merged records sees nothing of the merge. Whether they do is looked up merge by
 * merge, in the list's order ({@code offset 0}): the database would look at all merges there are for one page.
 */
@ApplicationScoped
public class MergeSearch {
    private static final Listing<MergeRow> LISTING = Listing.of("record_merge", MergeRow.COLUMNS, MergeRow::of)
            .named("merges", MergeRow.class)
            .sort("mergedAt", "merged_at", FieldType.TIME)
            .filter("kind", "kind", FieldType.TEXT)
            .filter("survivorId", "survivor_id", FieldType.UUID)
            .filter("mergedBy", "merged_by", FieldType.TEXT)
            .filter("reversedAt", "reversed_at", FieldType.TIME)
            .only("not exists (select from merge_part p where p.merge_id = record_merge.id and not (%s) offset 0)"
                    .formatted(RecycleBin.outside("p.record_id")))
            .by("-mergedAt");

    private static final Visibility.Columns OF_PART =
            new Visibility.Columns("coalesce(c.owner_id, k.owner_id)", "coalesce(c.team, k.team)", null, null);
    private static final String EACH_SEEN = """
            not exists (select from merge_part p
                left join customer c on c.id = p.record_id left join contact k on k.id = p.record_id
                where p.merge_id = record_merge.id and (%s) is not true offset 0)
            """;

    private final Merges merges;
    private final Pool database;
    private final Cursors cursors;

    MergeSearch(Merges merges, Pool database, Cursors cursors) {
        this.merges = merges;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<MergeRow> listing() {
        return LISTING;
    }

    /**
     * One page of the merges that the caller sees.
     *
     * @param record the survivor or one of those it took in
     */
    public Uni<Page<MergeRow>> find(PageRequest request, @Nullable UUID record) {
        return LISTING.page(
                database,
                cursors,
                request,
                merges.visible(),
                this::eachIsSeen,
                bind -> record == null
                        ? "true"
                        : "id in (select merge_id from merge_part where record_id = %s)".formatted(bind.apply(record)));
    }

    /** Everything about a merge that the caller sees. */
    public Uni<MergeReport> get(UUID id) {
        var sql = new Sql();
        sql.add("select " + MergeReport.COLUMNS + " from record_merge where id = " + sql.bind(id))
                .add(" and " + merges.visible().sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind))
                .add(" and " + eachIsSeen(sql::bind));
        return database.preparedQuery(sql.text()).execute(sql.parameters()).map(rows -> {
            if (rows.size() == 0) {
                throw new NotFound("merge", id);
            }
            return MergeReport.of(rows.iterator().next());
        });
    }

    private String eachIsSeen(Function<Object, String> bind) {
        return EACH_SEEN.formatted(merges.visible().sql(OF_PART, bind));
    }
}
