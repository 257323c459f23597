package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.FieldKeeper;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.stages.Move;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Finds opportunities, and tells how a deal got where it is. */
@ApplicationScoped
public class OpportunitySearch {
    private static final String STEPS = """
            select pipeline, from_stage, to_stage, reason, overridden, probability, changed_at, actor, coalesce(move, case
                when from_stage is null and to_stage not in ('WON', 'LOST') then 'OPENED'
                when to_stage in ('WON', 'LOST') then to_stage else 'ADVANCED' end) as move
            from stage_change where opportunity_id = $1 order by id limit 100
            """;

    private static final String CLOSE_MOVES =
            "select from_day, to_day, changed_at, actor from close_change where opportunity_id = $1 order by id limit 1000";

    private final Listing<OpportunityRow> listing;
    private final Opportunities opportunities;
    private final Pool database;
    private final Cursors cursors;

    OpportunitySearch(Listing<OpportunityRow> listing, Opportunities opportunities, Pool database, Cursors cursors) {
        this.listing = listing;
        this.opportunities = opportunities;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<OpportunityRow> listing(FieldCatalogue fields, SalesConfig config) {
        return Listing.of(OpportunityRow.table(config.standstillDays()), OpportunityRow.COLUMNS, OpportunityRow::of)
                .named(Opportunities.KIND, OpportunityRow.class)
                .sort("openedAt", "opened_at", FieldType.TIME)
                .sort("name", "name", FieldType.TEXT)
                .sort("amount", "amount", FieldType.NUMBER)
                .filter("number", "number", FieldType.TEXT)
                .filter("pipeline", "pipeline", FieldType.TEXT)
                .filter("stage", "stage", FieldType.TEXT)
                .filter("customerId", "customer_id", FieldType.UUID)
                .filter("customerName", "customer_name", FieldType.TEXT)
                .filter("contactId", "contact_id", FieldType.UUID)
                .filter("leadId", "lead_id", FieldType.UUID)
                .filter("campaignId", "campaign_id", FieldType.UUID)
                .filter("partnerId", "partner_id", FieldType.UUID)
                .filter("dealId", "deal_id", FieldType.UUID)
                .filter("reference", "reference", FieldType.TEXT)
                .filter("currency", "currency", FieldType.TEXT)
                .filter("expectedClose", "expected_close", FieldType.DATE)
                .filter("probability", "probability", FieldType.NUMBER)
                .filter("countedAs", "counted_as", FieldType.TEXT)
                .filter("stageSince", "stage_since", FieldType.TIME)
                .filter("stale", "stale", FieldType.BOOLEAN)
                .filter("slow", "slow", FieldType.BOOLEAN)
                .filter("overdue", "overdue", FieldType.BOOLEAN)
                .filter("nextStepOn", "next_step_on", FieldType.DATE)
                .filter("closedAt", "closed_at", FieldType.TIME)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .filter("team", "team", FieldType.TEXT)
                .only(Opportunities.PRESENT)
                .more(fields.listed(Opportunities.KIND, "custom", OpportunityRow::custom))
                .by("-openedAt");
    }

    /** Their references are kept true. */
    @Produces
    @Singleton
    static FieldKeeper<Opportunity> keeper(Opportunities records) {
        return new FieldKeeper<>(
                Opportunities.KIND, records, opportunity -> opportunity.terms().custom(), Opportunity::refer);
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<OpportunityRow> listing) {
        return FieldBearer.of(listing, "opportunity", OpportunityState.class, Opportunities.POLICY);
    }

    public Uni<Page<OpportunityRow>> find(PageRequest request) {
        return listing.page(database, cursors, request, opportunities.visible());
    }

    /** The steps of a deal, oldest first; whoever asks must have seen the deal. */
    public Uni<List<StageChange>> steps(UUID opportunity) {
        return database.preparedQuery(STEPS)
                .execute(Tuple.of(opportunity))
                .map(rows -> list(rows, OpportunitySearch::step));
    }

    /** How its expected close moved, oldest first; whoever asks must have seen the deal. */
    public Uni<List<CloseMove>> closeMoves(UUID opportunity) {
        return database.preparedQuery(CLOSE_MOVES)
                .execute(Tuple.of(opportunity))
                .map(rows -> list(
                        rows,
                        row -> new CloseMove(
                                row.getLocalDate("from_day"),
                                row.getLocalDate("to_day"),
                                row.getOffsetDateTime("changed_at").toInstant(),
                                row.getString("actor"))));
    }

    private static StageChange step(Row row) {
        return new StageChange(
                row.getString("pipeline"),
                row.getString("from_stage"),
                row.getString("to_stage"),
                Move.valueOf(row.getString("move")),
                row.getString("reason"),
                List.of(row.getArrayOfStrings("overridden")),
                row.getInteger("probability"),
                row.getOffsetDateTime("changed_at").toInstant(),
                row.getString("actor"));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> view) {
        return StreamSupport.stream(rows.spliterator(), false).map(view).toList();
    }
}
