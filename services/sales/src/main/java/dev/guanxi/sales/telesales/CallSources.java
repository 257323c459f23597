package dev.guanxi.sales.telesales;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.lead.LeadSearch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds people to call: of those that the caller sees, those of a filter. */
@ApplicationScoped
class CallSources {
    private static final String CUSTOMERS = """
            (select r.id, r.name, r.phone, r.email, r.owner_id, r.team, c.kind, p.country, p.province
             from customer_reach r join customer c on c.id = r.id left join customer_place p on p.id = r.id
             where r.status = 'ACTIVE' and c.merged_into is null) customer_to_call
            """;
    private static final String CONTACTS = """
            (select r.id, r.customer_id, r.full_name as name, r.phone, r.email, r.owner_id, r.team,
                 c.name as customer_name, p.country, p.province
             from contact_reach r left join customer c on c.id = r.customer_id
                 left join customer_place p on p.id = r.customer_id
             where r.status = 'ACTIVE') contact_to_call
            """;

    private static final Listing<UUID> OF_CUSTOMERS = Listing.of(CUSTOMERS, "id", row -> row.getUUID("id"))
            .sort("name", "name", FieldType.TEXT)
            .filter("kind", "kind", FieldType.TEXT)
            .filter("phone", "phone", FieldType.TEXT)
            .filter("email", "email", FieldType.TEXT)
            .filter("country", "country", FieldType.TEXT)
            .filter("province", "province", FieldType.TEXT)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .by("name");
    private static final Listing<UUID> OF_CONTACTS = Listing.of(CONTACTS, "id", row -> row.getUUID("id"))
            .sort("name", "name", FieldType.TEXT)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("customerName", "customer_name", FieldType.TEXT)
            .filter("phone", "phone", FieldType.TEXT)
            .filter("email", "email", FieldType.TEXT)
            .filter("country", "country", FieldType.TEXT)
            .filter("province", "province", FieldType.TEXT)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .by("name");

    private final LeadSearch leads;
    private final CurrentCaller caller;

    CallSources(LeadSearch leads, CurrentCaller caller) {
        this.leads = leads;
        this.caller = caller;
    }

    /** Refuses a filter that the source does not understand. */
    void ensureKnown(CallSource source, @Nullable String filter) {
        switch (source) {
            case LEADS -> leads.ensureKnown(filter);
            case CUSTOMERS -> OF_CUSTOMERS.ensureKnows(filter, null);
            case CONTACTS -> OF_CONTACTS.ensureKnows(filter, null);
        }
    }

    /**
     * Those whom the caller sees of a filter, as a table in brackets with {@code lead_id}, {@code customer_id},
     * {@code contact_id}, {@code phone}, {@code country} and {@code province}.
     *
     * @param sql keeps the values
     */
    String people(CallSource source, @Nullable String filter, Sql sql) {
        return switch (source) {
            case LEADS -> """
                    (select id as lead_id, null::uuid as customer_id, null::uuid as contact_id, phone,
                         null::text as country, null::text as province from lead
                     where status in ('NEW', 'ASSIGNED') and not removed and %s and %s)
                    """.formatted(seen(leads.visible(), sql), leads.condition(filter, sql));
            case CUSTOMERS -> """
                    (select null::uuid as lead_id, id as customer_id, null::uuid as contact_id, phone, country, province
                     from %s where %s and %s)
                    """.formatted(CUSTOMERS, seen(customers(), sql), OF_CUSTOMERS.condition(filter, sql));
            case CONTACTS -> """
                    (select null::uuid as lead_id, customer_id, id as contact_id, phone, country, province
                     from %s where %s and %s)
                    """.formatted(CONTACTS, seen(customers(), sql), OF_CONTACTS.condition(filter, sql));
        };
    }

    private Visibility customers() {
        return AccessPolicy.OF_CUSTOMERS.visibleTo(caller.get());
    }

    private static String seen(Visibility visibility, Sql sql) {
        return visibility.sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind);
    }
}
