package dev.guanxi.contact.strength;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.guanxi.contact.interaction.InteractionKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads from interactions who knows whom; whoever asks must have seen the contact or the customer. */
@ApplicationScoped
public class Acquaintances {
    /** The most people of a customer who are told of. */
    public static final int MOST = 200;

    /**
     * A person goes on under the contact they were merged into, and keeps what was with their former employers. The
     * offset keeps the time away from the index: the database would rather read all interactions of that time.
     */
    private static final String TIES = """
            with person as (select c.id, c.full_name from contact c where %s order by c.id limit %d)
            select p.id, p.full_name, i.logged_by, count(*) as interactions,
                count(*) filter (where i.direction <> 'OUTBOUND') as returned,
                max(i.started_at) as last_at, sum(%s) as closeness
            from person p
            cross join lateral records_of_contact(p.id) known(id)
            left join lateral (
                select logged_by, direction, kind, started_at from interaction
                where participants @> jsonb_build_object('contacts', jsonb_build_array(known.id)) offset 0) i
                on i.started_at <= $2 and i.started_at > $3 and i.kind <> '%s'
            group by p.id, p.full_name, i.logged_by
            """;

    private static final String AGE = "extract(epoch from $2 - i.started_at)";
    private static final String OF_CONTACT = ties("c.id = $1", 1);
    private static final String OF_CUSTOMER =
            ties("c.customer_id = $1 and c.merged_into is null and not c.erased and not c.removed", MOST);

    private static final Comparator<Acquaintance> BEST_FIRST = Comparator.comparingInt(Acquaintance::score)
            .reversed()
            .thenComparing(Acquaintance::fullName)
            .thenComparing(Acquaintance::contactId);

    private final Pool database;
    private final Clock clock;

    Acquaintances(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private static String ties(String whom, int most) {
        return TIES.formatted(whom, most, Closeness.sql(AGE), InteractionKind.NOTE);
    }

    /** Who of ours knows a person, and how well. */
    public Uni<Acquaintance> with(UUID contact) {
        return read(OF_CONTACT, contact).map(List::getFirst);
    }

    /** How well each of a customer's people is known, the best known first. */
    public Uni<List<Acquaintance>> at(UUID customer) {
        return read(OF_CUSTOMER, customer);
    }

    private Uni<List<Acquaintance>> read(String sql, UUID whom) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.preparedQuery(sql)
                .execute(Tuple.of(whom, now, now.minus(Closeness.FORGOTTEN)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(groupingBy(row -> row.getUUID("id"), LinkedHashMap::new, toList()))
                        .values()
                        .stream()
                        .map(Acquaintances::acquaintance)
                        .sorted(BEST_FIRST)
                        .toList());
    }

    private static Acquaintance acquaintance(List<Row> ties) {
        var known =
                ties.stream().filter(row -> row.getString("logged_by") != null).toList();
        var score = Closeness.score(
                known.stream().mapToDouble(row -> row.getDouble("closeness")).sum());
        var person = ties.getFirst();
        return new Acquaintance(
                person.getUUID("id"),
                person.getString("full_name"),
                score,
                Strength.of(score),
                known.stream()
                        .sorted(Comparator.comparingDouble((Row row) -> row.getDouble("closeness"))
                                .reversed()
                                .thenComparing(row -> row.getString("logged_by")))
                        .limit(Acquaintance.MOST_TIES)
                        .map(Acquaintances::tie)
                        .toList());
    }

    private static Tie tie(Row row) {
        var score = Closeness.score(row.getDouble("closeness"));
        return new Tie(
                row.getString("logged_by"),
                score,
                Strength.of(score),
                row.getLong("interactions"),
                row.getLong("returned"),
                row.getOffsetDateTime("last_at").toInstant());
    }
}
