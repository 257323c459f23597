package dev.guanxi.contact.radar;

import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.contact.elsewhere.RemovedElsewhere;
import dev.guanxi.contact.timeline.RelationshipAspect;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads how relationships are looked after. */
@ApplicationScoped
public class RadarSearch {
    private static final String READINGS = """
            select s.aspect, s.last_at, coalesce(n.entries, 0) as entries
            from aspect_served s left join (
                select aspect, count(*) as entries from timeline_entry e, unnest(e.aspects) aspect
                where e.customer_id = $1 and e.occurred_at >= $2 and %s group by aspect) n on n.aspect = s.aspect
            where s.customer_id = $1
            """.formatted(RemovedElsewhere.outside("e.record_id"));
    private static final String PLANNED = """
            select id, aspect, due_on from task
            where customer_id = $1 and standing = 'OPEN' and aspect is not null order by due_on, id
            """;
    private static final String NEGLECTED = """
            (select c.id, c.name, c.owner_id, c.team, c.created_at, c.status, s.last_at from customer c
            left join aspect_served s on s.customer_id = c.id and s.aspect = '%s') neglected
            """;
    private static final Map<RelationshipAspect, Listing<NeglectedRow>> LISTINGS = Stream.of(
                    RelationshipAspect.values())
            .collect(Collectors.toUnmodifiableMap(a -> a, RadarSearch::listingOf));

    private final Pool database;
    private final Cursors cursors;
    private final CustomerService customers;
    private final Clock clock;

    RadarSearch(Pool database, Cursors cursors, CustomerService customers, Clock clock) {
        this.database = database;
        this.cursors = cursors;
        this.customers = customers;
        this.clock = clock;
    }

    /** What the list is, for files of it and views that people save; the same for every aspect. */
    @Produces
    @Singleton
    public static Listing<NeglectedRow> listing() {
        return listingOf(RelationshipAspect.CONTACT);
    }

    private static Listing<NeglectedRow> listingOf(RelationshipAspect aspect) {
        return Listing.of(NEGLECTED.formatted(aspect), NeglectedRow.COLUMNS, NeglectedRow::of)
                .named("relationship-gaps", NeglectedRow.class)
                .sort("createdAt", "created_at", FieldType.TIME)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .filter("team", "team", FieldType.TEXT)
                .by("-createdAt");
    }

    /** How the relationship with a customer was looked after in the last days; whoever asks must have seen them. */
    public Uni<Radar> of(UUID customer, int days) {
        var since = since(days);
        return database.preparedQuery(READINGS)
                .execute(Tuple.of(customer, since.atOffset(ZoneOffset.UTC)))
                .chain(rows -> planned(customer).map(planned -> radar(since, rows, planned)));
    }

    private Uni<List<PlannedTask>> planned(UUID customer) {
        return database.preparedQuery(PLANNED)
                .execute(Tuple.of(customer))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new PlannedTask(
                                row.getUUID("id"),
                                RelationshipAspect.valueOf(row.getString("aspect")),
                                row.getLocalDate("due_on")))
                        .toList());
    }

    private static Radar radar(Instant since, RowSet<Row> rows, List<PlannedTask> planned) {
        var found = StreamSupport.stream(rows.spliterator(), false)
                .map(RadarSearch::reading)
                .collect(Collectors.toMap(AspectReading::aspect, reading -> reading));
        return new Radar(
                since,
                Stream.of(RelationshipAspect.values())
                        .map(aspect -> found.getOrDefault(aspect, new AspectReading(aspect, 0, null)))
                        .toList(),
                planned);
    }

    private static AspectReading reading(Row row) {
        OffsetDateTime last = row.getOffsetDateTime("last_at");
        return new AspectReading(
                RelationshipAspect.valueOf(row.getString("aspect")), row.getLong("entries"), last.toInstant());
    }

    /** One page of the customers that the caller sees with whom an aspect was not served in the last days. */
    public Uni<Page<NeglectedRow>> neglected(RelationshipAspect aspect, int days, PageRequest request) {
        var since = since(days).atOffset(ZoneOffset.UTC);
        var listing = LISTINGS.get(aspect);
        if (listing == null) {
            throw new IllegalStateException("no listing of " + aspect);
        }
        return listing.page(
                database,
                cursors,
                request,
                customers.visible(),
                _ -> "status = 'ACTIVE'",
                bind -> "last_at is null or last_at < " + bind.apply(since));
    }

    private Instant since(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
