package dev.guanxi.contact.memory;

import dev.guanxi.contact.contact.ContactRemoval;
import dev.guanxi.contact.expectation.ExpectationRow;
import dev.guanxi.contact.expectation.ExpectationSearch;
import dev.guanxi.contact.matching.MatchKeys;
import dev.guanxi.contact.memory.GuestCard.Dealing;
import dev.guanxi.contact.memory.GuestCard.Habit;
import dev.guanxi.contact.memory.GuestCard.Kind;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Puts a guest's card together: four index walks, whatever the tables hold. */
@ApplicationScoped
public class GuestCards {
    /** The most guests who are shown for one phone number. */
    public static final int MOST_GUESTS = 5;

    private static final int MOST_HABITS = 100;

    /** Guests by a condition on contacts and one on customers, with the last of what each did. */
    private static final String FIND = """
            select g.*, v.visited_at, v.visit_source, v.visit_record from (
                (select c.id, 'CONTACT' as kind, c.full_name as name, c.job_title, c.customer_id, k.name as customer_name,
                    k.kind = 'PERSON' as person, c.owner_id, c.team
                from contact c join customer k on k.id = c.customer_id where not c.erased
                    and c.merged_into is null and not c.removed and %1$s)
                union all
                (select c.id, 'CUSTOMER', c.name, null, c.id, c.name, c.kind = 'PERSON', c.owner_id, c.team
                from customer c where c.status = 'ACTIVE' and %2$s)) g
            left join lateral (select * from (%3$s) last order by visited_at desc limit 1) v on true
            where %4$s order by g.kind desc, g.id limit %5$d
            """;

    /**
     * What others told of a contact who was merged since is told of the one who goes on, as long as the merge stands.
     * The offset keeps the kind away from the index: the database would rather read all visits of everybody.
     */
    private static final String LAST_VISITS = """
            (select placed_at as visited_at, 'ORDER' as visit_source, o.id as visit_record
            from records_of_contact(g.id) r cross join lateral (select placed_at, id from guest_order
                where contact_id = r.id and placed_at is not null order by placed_at desc limit 1) o)
            union all (select placed_at, 'ORDER', id
            from guest_order where customer_id = g.id and placed_at is not null order by placed_at desc limit 1)
            union all (select started_at, 'INTERACTION', id from (
                select id, kind, started_at from guest_visit
                where contact_ids && array(select id from records_of_contact(g.id)) offset 0) visits
            where kind = 'VISIT' order by started_at desc limit 1)
            union all (select started_at, 'INTERACTION', id from guest_visit
            where kind = 'VISIT' and customer_id = g.id order by started_at desc limit 1)
            """;

    private static final String HABITS = """
            select id, topic, value, how_known, observed_on, confirmed_on, confidence, noted_by from preference
            where %s and standing = 'CURRENT' and (valid_until is null or valid_until >= $1) and %s
            order by topic, confidence desc, confirmed_on desc, id desc limit %d
            """;

    private static final String OF_CONTACT = "contact_id = $2";

    private final Preferences preferences;
    private final ExpectationSearch expectations;
    private final Dealings dealings;
    private final Pool database;
    private final Clock clock;

    GuestCards(Preferences preferences, ExpectationSearch expectations, Dealings dealings, Pool database, Clock clock) {
        this.preferences = preferences;
        this.expectations = expectations;
        this.dealings = dealings;
        this.database = database;
        this.clock = clock;
    }

    /** The card of a contact or of a customer whom the caller sees. */
    public Uni<GuestCard> of(UUID guest) {
        return find("c.id = $1", "c.id = $1", guest).chain(found -> {
            if (found.isEmpty()) {
                throw new NotFound("guest", guest);
            }
            return complete(found.getFirst());
        });
    }

    /** The cards of those who have this phone number, however it is written; people before organisations. */
    public Uni<List<GuestCard>> withPhone(String phone) {
        var key = MatchKeys.of("", null, phone, null, null).phoneKey();
        if (key == null) {
            return Uni.createFrom().item(List.of());
        }
        return find("c.phone_key = $1", "c.phone_key = $1", key)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(this::complete)
                        .collect()
                        .asList());
    }

    private Uni<List<FoundGuest>> find(String contacts, String customers, Object... values) {
        var sql = new Sql();
        List.of(values).forEach(sql::bind);
        var seen = preferences.visible().sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind);
        return database.preparedQuery(FIND.formatted(contacts, customers, LAST_VISITS, seen, MOST_GUESTS))
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(FoundGuest::of)
                        .toList());
    }

    private Uni<GuestCard> complete(FoundGuest guest) {
        return Uni.combine()
                .all()
                .unis(
                        habits(guest),
                        expectations.promisedTo(guest.customerId()),
                        dealings.of(guest.customerId(), preferences.visible()))
                .asTuple()
                .map(all -> card(guest, all.getItem1(), all.getItem2(), all.getItem3()));
    }

    private static GuestCard card(
            FoundGuest guest, List<Habit> habits, List<ExpectationRow> promises, List<Dealing> lately) {
        var addressAs = habits.stream()
                .filter(habit -> habit.topic().equals(PreferenceTopic.FORM_OF_ADDRESS.key()))
                .map(Habit::value)
                .findFirst()
                .orElse(guest.name());
        return new GuestCard(
                guest.id(),
                guest.kind(),
                guest.name(),
                addressAs,
                guest.jobTitle(),
                guest.customerId(),
                guest.customerName(),
                guest.lastVisit(),
                habits,
                promises,
                lately);
    }

    private Uni<List<Habit>> habits(FoundGuest guest) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var parameters = Tuple.of(today, guest.id());
        if (guest.kind() == Kind.CONTACT && guest.person()) {
            parameters.addUUID(guest.customerId());
        }
        return database.preparedQuery(HABITS.formatted(
                        whose(guest),
                        ContactRemoval.outside("contact_id") + " and " + SensitiveHabits.SHOWABLE,
                        MOST_HABITS))
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(GuestCards::habit)
                        .toList());
    }

    /** A person who is a customer and a contact at once is one guest; an organisation's people are guests of their own. */
    private static String whose(FoundGuest guest) {
        return switch (guest.kind()) {
            case CONTACT ->
                guest.person() ? "(" + OF_CONTACT + " or customer_id = $3 and contact_id is null)" : OF_CONTACT;
            case CUSTOMER -> guest.person() ? "customer_id = $2" : "customer_id = $2 and contact_id is null";
        };
    }

    private static Habit habit(Row row) {
        return new Habit(
                row.getUUID("id"),
                row.getString("topic"),
                row.getString("value"),
                HowKnown.valueOf(row.getString("how_known")),
                row.getLocalDate("observed_on"),
                row.getLocalDate("confirmed_on"),
                row.getInteger("confidence"),
                row.getString("noted_by"));
    }
}
