package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.customer.SeenCustomers;
import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.identity.Visibility.Columns;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds pairs of which the caller sees both records; of customers and contacts everybody sees equally far. To whom the
 * records belong stands with the pair, for the index, and is asked again of the records, which may have been handed on
 * a moment ago.
 */
@ApplicationScoped
class PairSearch {
    private static final String RECORD = """
            cross join lateral (
                select name, owner_id, team from customer where p.kind = 'CUSTOMER' and id = p.%1$s
                union all
                select full_name, owner_id, team from contact where p.kind = 'CONTACT' and id = p.%1$s
                offset 0) %1$s_now
            """;

    /**
     * Each record is looked up by itself: of one join of five tables, the database considers so many orders each time
     * that finding its way costs ten times what going it does.
     */
    private static final String PAIRS = """
            (select p.*, one_now.name as one_name, other_now.name as other_name,
                one_now.owner_id as one_owner_now, one_now.team as one_team_now,
                other_now.owner_id as other_owner_now, other_now.team as other_team_now
            from duplicate_pair p
            """ + RECORD.formatted("one") + RECORD.formatted("other") + ") pair";

    private static final Columns ONE = columns("one_owner", "one_team");
    private static final List<Columns> REST = List.of(
            columns("other_owner", "other_team"),
            columns("one_owner_now", "one_team_now"),
            columns("other_owner_now", "other_team_now"));

    /**
     * Whoever sees one record nearly always sees the other. The database takes each condition for rare and for rare
     * among what the others leave, and would rather look at all pairs than walk in their order; so wrapped, it cannot.
     */
    private static final String LIKELY = "coalesce(%s, false)";

    private static final Listing<DuplicatePair> LISTING = Listing.of(PAIRS, "*", DuplicatePair::of)
            .named("duplicates", DuplicatePair.class)
            .ownedBy(ONE)
            .sort("bits", "bits", FieldType.NUMBER)
            .sort("foundAt", "found_at", FieldType.TIME)
            .filter("kind", "kind", FieldType.TEXT)
            .filter("verdict", "verdict", FieldType.TEXT)
            .filter("score", "score", FieldType.NUMBER)
            .only(RecycleBin.outside("one", "other"))
            .by("-bits");

    private final SeenCustomers customers;
    private final Pool database;
    private final Cursors cursors;

    PairSearch(SeenCustomers customers, Pool database, Cursors cursors) {
        this.customers = customers;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<DuplicatePair> listing() {
        return LISTING;
    }

    private static Columns columns(String owner, String team) {
        return new Columns(owner, team, null, null);
    }

    /** One page, likeliest first; of one record only, if it is given. */
    Uni<Page<DuplicatePair>> find(PageRequest request, PairStatus status, @Nullable UUID record) {
        var visible = customers.visible();
        return LISTING.page(
                database,
                cursors,
                request,
                visible,
                bind -> "status = " + bind.apply(status.name()),
                bind -> record == null ? "true" : "one = %1$s or other = %1$s".formatted(bind.apply(record)),
                bind -> REST.stream()
                        .map(columns -> LIKELY.formatted(visible.sql(columns, bind)))
                        .collect(Collectors.joining(" and ")));
    }

    /** The pair, or null when there is none or the caller does not see both records. */
    Uni<@Nullable DuplicatePair> find(UUID id) {
        var visible = customers.visible();
        var sql = new Sql();
        sql.add("select * from ").add(PAIRS).add(" where id = ").add(sql.bind(id));
        REST.forEach(columns -> sql.add(" and ").add(visible.sql(columns, sql::bind)));
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> rows.rowCount() == 0
                        ? null
                        : DuplicatePair.of(rows.iterator().next()));
    }
}
