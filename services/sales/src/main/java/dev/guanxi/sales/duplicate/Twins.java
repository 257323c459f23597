package dev.guanxi.sales.duplicate;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.SalesConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds who somebody may be already: open leads and those of the last days, customers and contacts, with the same phone
 * number, mail address or company, however they are written. A thousand are looked up in one query, each by the indexes.
 */
@ApplicationScoped
public class Twins {
    /** Of those that are like one, so many are told, the likest first. */
    public static final int MOST = 50;

    /** Two who are captured at once with the same number, address or company come one after the other. */
    private static final String ONE_AFTER_THE_OTHER = """
            select count(pg_advisory_xact_lock(hashtextextended(k, 71))) from (
                select distinct k from unnest(array[reach_phone($1), reach_mail($2), reach_company($3)]) k
                where k is not null order by k) keys
            """;

    private static final String ACTIVE = "status = 'ACTIVE'";

    private static final String SOUGHT = """
            with sought as (
                select row, self, reach_phone(phone) as phone, reach_mail(mail) as mail, reach_company(company) as company,
                    reach_person(given, family) as person
                from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) with ordinality
                    as s(self, phone, mail, company, given, family, row)),
            """;

    /** Of a name that hundreds have, no more are looked at. */
    private static final String NEAR = """
            select s.row, n.id from sought s cross join lateral (
                select id from %1$s where %2$s is not null and %3$s(%2$s) = s.%4$s and %5$s
                    and ($7::uuid is null or id = $7) limit 60) n
            """;

    private static final String LEADS = """
            near_lead as (%1$s),
            found as (
                select s.row, 'LEAD' as kind, l.id, coalesce(l.company, concat_ws(' ', l.family_name, l.given_name)) as title,
                    l.number, l.status, l.status in ('NEW', 'ASSIGNED') as open, l.owner_id, l.team, l.created_at as since,
                    coalesce(reach_phone(l.phone) = s.phone, false) as phone,
                    coalesce(reach_mail(l.email) = s.mail, false) as mail,
                    coalesce(reach_company(l.company) = s.company, false) as company,
                    coalesce(reach_person(l.given_name, l.family_name) = s.person, false) as person,
                    coalesce(%2$s, false) as seen,
                    case when l.status = 'ASSIGNED' then l.protected_until end as protected_until
                from near_lead n join sought s on s.row = n.row join lead l on l.id = n.id
                where l.id is distinct from s.self
            """;

    private static final String CUSTOMERS = """
                union all
                select s.row, 'CUSTOMER', c.id, c.name, null, c.status, true, c.owner_id, c.team, null::timestamptz,
                    coalesce(reach_phone(c.phone) = s.phone, false), coalesce(reach_mail(c.email) = s.mail, false),
                    coalesce(reach_company(c.name) = s.company, false),
                    coalesce(reach_person(c.name, null) = s.person, false), coalesce(%2$s, false), null::timestamptz
                from (%1$s) n join sought s on s.row = n.row join customer_reach c on c.id = n.id
            """;

    private static final String CONTACTS = """
                union all
                select s.row, 'CONTACT', c.id, c.full_name, null, c.status, true, c.owner_id, c.team, null::timestamptz,
                    coalesce(reach_phone(c.phone) = s.phone, false), coalesce(reach_mail(c.email) = s.mail, false), false,
                    coalesce(reach_person(c.full_name, null) = s.person, false), coalesce(%2$s, false), null::timestamptz
                from (%1$s) n join sought s on s.row = n.row join contact_reach c on c.id = n.id)
            select f.row, f.kind, f.id, f.title, f.number, f.status, f.open, f.owner_id, f.team, f.since, f.phone, f.mail,
                f.company, f.person, f.seen, exists (select from lead_link k join sought s on s.row = f.row
                    where k.lead_id = s.self and k.other_id = f.id or k.lead_id = f.id and k.other_id = s.self) as linked,
                f.protected_until
            from found f
            order by f.row, f.phone::int + f.mail::int + f.company::int + f.person::int desc, f.seen desc, f.id
            """;

    private final CurrentCaller caller;
    private final SalesConfig config;
    private final Clock clock;

    Twins(CurrentCaller caller, SalesConfig config, Clock clock) {
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /** Lets nobody else capture such a one until this transaction ends. */
    public Uni<Void> holdBack(Sought sought) {
        return InTransaction.select(
                        row -> row[0], ONE_AFTER_THE_OTHER, sought.phone(), sought.email(), sought.company())
                .replaceWithVoid();
    }

    /** Who this may be already. */
    public Uni<List<Twin>> of(Sought sought, Visibility leads) {
        return of(List.of(sought), leads).map(List::getFirst);
    }

    /**
     * The same of each of these, in their order.
     *
     * @param leads which leads the caller sees
     */
    public Uni<List<List<Twin>>> of(List<Sought> sought, Visibility leads) {
        return find(sought, null, leads);
    }

    /** Whether one in particular is like somebody, and the caller sees it. */
    public Uni<Boolean> areAlike(Sought sought, TwinKind kind, UUID other, Visibility leads) {
        return find(List.of(sought), other, leads)
                .map(found ->
                        found.getFirst().stream().anyMatch(twin -> twin.kind() == kind && other.equals(twin.id())));
    }

    private Uni<List<List<Twin>>> find(List<Sought> sought, @Nullable UUID only, Visibility leads) {
        var values = new ArrayList<@Nullable Object>(arrays(sought));
        values.add(only);
        var sql = new Sql();
        Function<Object, String> bind = value -> {
            values.add(value);
            return "$" + values.size();
        };
        var since =
                clock.instant().minus(Duration.ofDays(config.duplicateDays())).atOffset(ZoneOffset.UTC);
        var present = "not removed and joined_into is null and (status in ('NEW', 'ASSIGNED') or created_at > %s)"
                .formatted(bind.apply(since));
        var customers = AccessPolicy.OF_CUSTOMERS.visibleTo(caller.get());
        sql.add(SOUGHT)
                .add(LEADS.formatted(near("lead", "company", present), leads.sql(columns("l"), bind)))
                .add(CUSTOMERS.formatted(near("customer_reach", "name", ACTIVE), customers.sql(columns("c"), bind)))
                .add(CONTACTS.formatted(near("contact_reach", null, ACTIVE), customers.sql(columns("c"), bind)));
        return InTransaction.select(Function.identity(), sql.text(), values.toArray())
                .map(rows -> sorted(rows, sought.size()));
    }

    /**
     * Those of a table that have anything in common with somebody.
     *
     * @param company the column in which a company's name is; null where there is none
     */
    private static String near(String table, @Nullable String company, String present) {
        var ways = new ArrayList<>(List.of(
                NEAR.formatted(table, "phone", "reach_phone", "phone", present),
                NEAR.formatted(table, "email", "reach_mail", "mail", present)));
        if (company != null) {
            ways.add(NEAR.formatted(table, company, "reach_company", "company", present));
        }
        return String.join(" union ", ways);
    }

    private static Visibility.Columns columns(String alias) {
        return new Visibility.Columns(alias + ".owner_id", alias + ".team", null, null);
    }

    private static List<Object> arrays(List<Sought> sought) {
        return List.of(
                sought.stream().map(Sought::self).toArray(UUID[]::new),
                texts(sought, Sought::phone),
                texts(sought, Sought::email),
                texts(sought, Sought::company),
                texts(sought, Sought::givenName),
                texts(sought, Sought::familyName));
    }

    private static String[] texts(List<Sought> sought, Function<Sought, @Nullable String> part) {
        return sought.stream().map(part).toArray(String[]::new);
    }

    private static List<List<Twin>> sorted(List<Object[]> rows, int size) {
        Map<Integer, List<Twin>> found = new LinkedHashMap<>();
        rows.forEach(row -> found.computeIfAbsent(((Long) row[0]).intValue() - 1, _ -> new ArrayList<>())
                .add(twin(row)));
        var all = new ArrayList<List<Twin>>(Collections.nCopies(size, List.of()));
        found.forEach((place, twins) -> all.set(place, twins.subList(0, Math.min(MOST, twins.size()))));
        return all;
    }

    private static Twin twin(Object[] row) {
        var common = new ArrayList<Likeness>();
        for (var likeness : Likeness.values()) {
            if ((Boolean) row[10 + likeness.ordinal()]) {
                common.add(likeness);
            }
        }
        var kind = TwinKind.valueOf((String) row[1]);
        var seen = (Boolean) row[14];
        var open = (Boolean) row[6];
        var linked = (Boolean) row[15];
        var until = at(row[16]);
        return seen
                ? new Twin(
                        kind,
                        true,
                        common,
                        open,
                        linked,
                        (UUID) row[2],
                        title((String) row[3], (String) row[4]),
                        (String) row[5],
                        (String) row[7],
                        (String) row[8],
                        at(row[9]),
                        until)
                : new Twin(kind, false, common, open, linked, null, null, null, null, null, null, until);
    }

    private static @Nullable Instant at(@Nullable Object time) {
        return time instanceof OffsetDateTime at ? at.toInstant() : null;
    }

    private static @Nullable String title(@Nullable String title, @Nullable String number) {
        return title == null || title.isBlank() ? number : title;
    }
}
