package dev.guanxi.bench;

import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/**
 * Whether the service would have written what the fill wrote: some of its customers and contacts are created once more
 * through the API, by the same people, and everything that was derived of them must be the same.
 */
final class FillCheck {

    private static final int CUSTOMERS = 30;
    private static final String API = "/api/contact/v1/";

    /** Of each kind of customer and of name some, with the first contact of each. */
    private static final String SOME = """
            select id, kind, owner_id, team, jsonb_strip_nulls(jsonb_build_object('name', name, 'industry', industry,
                'website', website, 'phone', phone, 'email', email, 'province', province, 'city', city, 'district',
                district, 'postcode', postcode, 'street', street, 'country', country, 'birthday', birthday,
                'identities', (select jsonb_agg(jsonb_build_object('kind', i ->> 'kind', 'value', i ->> 'value'))
                    from jsonb_array_elements(identities -> 'items') i))) as profile
            from (select *, row_number() over (partition by kind, country = 'CN', identities = '{"items": []}' order by md5(id::text)) as place
                from customer where status = 'ACTIVE' and owner_id is not null) every
            where place <= 5 order by place limit %d
            """.formatted(CUSTOMERS);

    private static final String PEOPLE = """
            select id, jsonb_strip_nulls(jsonb_build_object('givenName', given_name, 'familyName', family_name, 'phone',
                phone, 'email', email, 'jobTitle', job_title, 'birthday', birthday)) as profile
            from contact where customer_id = ? and id < ? order by id
            """;

    /** Without what names the record itself, its customer or the slice that its id belongs to. */
    private static final String DERIVED = """
            select jsonb_build_object('keys', c.keys, 'plain', e.plain, 'heard', e.heard, 'details', e.details, 'label', e.label,
                'shown', e.shown, 'owner', e.owner_id, 'team', e.team, 'print', m.print, 'hashes', to_jsonb(m.keys),
                'followed', (select jsonb_agg(k.key order by k.key) from match_key k where k.subject = c.id
                    and k.key = any(m.keys)),
                'terms', (select jsonb_agg(t order by t) from (select substr(lexeme, 5) as t from unnest(e.terms)) l
                    where t not like '@c%')) as derived
            from (
                select id, jsonb_build_array(name_key, city_key, phone_key, email_key) as keys from customer where id = ?
                union all
                select id, jsonb_build_array(full_name, phone_key, email_key) from contact where id = ?) c
            left join search_entry_1 e on e.id = c.id left join match_subject m on m.id = c.id
            """;

    private final Stage stage;
    private final Api api;

    FillCheck(Stage stage, Api api) {
        this.stage = stage;
        this.api = api;
    }

    /** Refuses when anything differs. */
    void check() throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = Stage.connect(stage.database("contact"))) {
            Map<UUID, UUID> again = new HashMap<>();
            for (Filled customer : customers(connection)) {
                UUID created = create(
                        "customers",
                        new JsonObject().put("kind", customer.kind()).put("profile", customer.profile()),
                        customer);
                again.put(customer.id(), created);
                for (Filled person : people(connection, customer, created)) {
                    again.put(
                            person.id(),
                            create(
                                    "contacts",
                                    new JsonObject()
                                            .put("customerId", created.toString())
                                            .put("profile", person.profile()),
                                    person));
                }
            }
            Outbox.awaitEmpty(stage.database("contact"));
            stage.followers("contact", CustomerTable.TOPIC).awaitDone();
            stage.followers("contact", "crm.contact.contact").awaitDone();
            List<String> differing = new ArrayList<>();
            for (Map.Entry<UUID, UUID> pair : again.entrySet()) {
                String filled = derived(connection, pair.getKey());
                String written = derived(connection, pair.getValue());
                if (!filled.equals(written)) {
                    differing.add("filled:  %s\nwritten: %s".formatted(filled, written));
                }
            }
            if (!differing.isEmpty()) {
                throw new BenchException(
                        "Of %d records that were filled the service would have written %d otherwise:\n%s"
                                .formatted(again.size(), differing.size(), differing.getFirst()));
            }
        }
    }

    /** A record as it was filled, and in whose hands it is. */
    private record Filled(UUID id, String kind, String owner, String team, JsonObject profile) {}

    private UUID create(String collection, JsonObject body, Filled record) {
        String token = stage.tokens().of(record.owner(), "sales-rep", record.team());
        return UUID.fromString(
                api.ask(Call.post(API + collection, body, token)).json().getString("id"));
    }

    private static List<Filled> customers(Connection connection) throws SQLException {
        List<Filled> found = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(SOME)) {
            while (rows.next()) {
                found.add(new Filled(
                        rows.getObject("id", UUID.class),
                        rows.getString("kind"),
                        rows.getString("owner_id"),
                        rows.getString("team"),
                        new JsonObject(rows.getString("profile"))));
            }
        }
        return found;
    }

    private static List<Filled> people(Connection connection, Filled customer, UUID before) throws SQLException {
        List<Filled> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(PEOPLE)) {
            Sql.bind(query, customer.id(), before);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Filled(
                            rows.getObject("id", UUID.class),
                            "",
                            customer.owner(),
                            customer.team(),
                            new JsonObject(rows.getString("profile"))));
                }
            }
        }
        return found;
    }

    private static String derived(Connection connection, UUID record) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DERIVED)) {
            Sql.bind(query, record, record);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getString("derived");
            }
        }
    }
}
