package dev.guanxi.contact.expectation;

import dev.guanxi.platform.bin.RecycleBin;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Finds expectations, and says where what comes differs from what is expected. */
@ApplicationScoped
public class ExpectationSearch {
    /** The longest list of topics. */
    public static final int MOST_TOPICS = 200;

    private static final Listing<ExpectationRow> LISTING = Listing.of(
                    "expectation", ExpectationRow.COLUMNS, ExpectationRow::of)
            .named("expectations", ExpectationRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("topic", "topic", FieldType.TEXT)
            .filter("standing", "standing", FieldType.TEXT)
            .filter("missed", "missed", FieldType.BOOLEAN)
            .filter("promiseGap", "promise_gap", FieldType.NUMBER)
            .filter("expectationGap", "expectation_gap", FieldType.NUMBER)
            .only(RecycleBin.outside("customer_id"))
            .by("-createdAt");

    private static final String GAPS = """
            select topic, unit, count(*) as deliveries, count(*) filter (where missed) as misses,
                round(avg(promise_gap), 3) as mean_promise_gap, round(avg(expectation_gap), 3) as mean_expectation_gap
            from expectation where standing = 'DELIVERED' and %s and %s
            group by topic, unit order by misses desc, mean_expectation_gap, topic, unit limit %d
            """;

    private static final int MOST_PROMISES = 20;
    private static final String PROMISED = "select " + ExpectationRow.COLUMNS + " from expectation"
            + " where customer_id = $1 and standing in ('PROMISED', 'AGREED', 'DISPUTED') and %s"
            + " order by created_at desc, id desc limit " + MOST_PROMISES;

    private final Expectations expectations;
    private final Pool database;
    private final Cursors cursors;

    ExpectationSearch(Expectations expectations, Pool database, Cursors cursors) {
        this.expectations = expectations;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<ExpectationRow> listing() {
        return LISTING;
    }

    /** One page of the expectations that the caller sees. */
    public Uni<Page<ExpectationRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, expectations.visible());
    }

    /** Each topic of what the caller sees, the one with most broken promises first. */
    public Uni<List<TopicGap>> gaps() {
        var sql = new Sql();
        var seen = expectations.visible().sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind);
        return database.preparedQuery(GAPS.formatted(seen, RecycleBin.outside("customer_id"), MOST_TOPICS))
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(TopicGap::of)
                        .toList());
    }

    /** What was promised to a customer and has not come yet, newest first; as far as the caller sees it. */
    public Uni<List<ExpectationRow>> promisedTo(UUID customer) {
        var sql = new Sql();
        sql.bind(customer);
        var seen = expectations.visible().sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind);
        return database.preparedQuery(PROMISED.formatted(seen))
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ExpectationRow::of)
                        .toList());
    }
}
