package dev.guanxi.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The contact service's tables, worked on by plain statements: what a create, a get and a page cost without us. */
final class CustomerTable {

    static final String OWNER = "rep";
    static final String TEAM = "/sales/east/shanghai";
    static final String TEAM_ABOVE = "/sales/east";

    static final String TOPIC = "crm.contact.customer";

    private static final String OTHER_TEAM = "/sales/west";

    private static final String INSERT = """
            insert into customer (id, version, kind, name, industry, website, phone, email, city, country,
                                  name_key, city_key, phone_key, email_key, owner_id, team, status, created_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?)
            """;
    private static final String ANNOUNCE = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, occurred_at, traceparent)
            values (?, 'crm.contact.customer', ?, 'crm.contact.customer.created.v1', ?, 0, ?, ?)
            """;
    private static final String AUDIT = """
            insert into audit_trail (subject, kind, version, changed_at, actor, actor_name, traceparent, changes)
            values (?, 'Customer', 0, ?, ?, ?, ?, ?::jsonb)
            """;
    private static final String GET = "select * from customer where id = ?";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private CustomerTable() {}

    /** Fills an empty table; the first customers are the newest, every second one belongs to {@link #TEAM}. */
    static void fill(Connection connection, int count) throws SQLException {
        connection.setAutoCommit(false);
        Instant now = Instant.now();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int number = 0; number < count; number++) {
                String team = number % 2 == 0 ? TEAM : OTHER_TEAM;
                bind(insert, newId(), SampleCustomer.of(number), team, now.minusSeconds(number));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        Sql.execute(connection, "vacuum analyze customer");
    }

    static List<UUID> ids(Connection connection) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet found = connection.createStatement().executeQuery("select id from customer")) {
            while (found.next()) {
                ids.add(found.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /** Something more to do in the transaction of a create. */
    @FunctionalInterface
    interface Besides {
        void run(UUID id) throws SQLException;
    }

    /** One create: the customer, its announcement and its audit entry, in one transaction. */
    static BareLoad.Transaction creation(Connection connection, AtomicLong numbers) throws SQLException {
        return creation(connection, numbers, id -> {});
    }

    static BareLoad.Transaction creation(Connection connection, AtomicLong numbers, Besides besides)
            throws SQLException {
        connection.setAutoCommit(false);
        PreparedStatement insert = connection.prepareStatement(INSERT);
        PreparedStatement announce = connection.prepareStatement(ANNOUNCE);
        PreparedStatement audit = connection.prepareStatement(AUDIT);
        return () -> {
            UUID id = newId();
            Instant now = Instant.now();
            SampleCustomer customer = SampleCustomer.of(numbers.incrementAndGet());
            JsonObject state = state(customer, now);
            bind(insert, id, customer, TEAM, now);
            insert.executeUpdate();
            Sql.bind(announce, newId(), id, state.encode(), time(now), TRACE);
            announce.executeUpdate();
            Sql.bind(audit, id, time(now), OWNER, OWNER, TRACE, changes(state).encode());
            audit.executeUpdate();
            besides.run(id);
            connection.commit();
        };
    }

    /** One get by id. */
    static BareLoad.Transaction get(Connection connection, Supplier<UUID> ids) throws SQLException {
        PreparedStatement get = connection.prepareStatement(GET);
        return () -> {
            get.setObject(1, ids.get());
            try (ResultSet found = get.executeQuery()) {
                if (!found.next()) {
                    throw new BenchException("A customer that was there is gone.");
                }
            }
        };
    }

    private static void bind(PreparedStatement insert, UUID id, SampleCustomer customer, String team, Instant at)
            throws SQLException {
        Sql.bind(
                insert,
                id,
                SampleCustomer.KIND,
                customer.name(),
                customer.industry(),
                customer.website(),
                customer.phone(),
                customer.email(),
                customer.city(),
                customer.country(),
                key(customer.name()),
                key(customer.city()),
                customer.phone().replace(" ", ""),
                customer.email(),
                OWNER,
                team,
                time(at));
    }

    /** Version 7, as the services make them: ids of one moment stand together in an index. */
    static UUID newId() {
        RandomGenerator random = ThreadLocalRandom.current();
        long first = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(first, random.nextLong() >>> 2 | 1L << 63);
    }

    /** What a duplicate would have in common. */
    private static String key(String text) {
        return text.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What other services are told of the customer. */
    private static JsonObject state(SampleCustomer customer, Instant createdAt) {
        return customer.profile()
                .put("kind", SampleCustomer.KIND)
                .put("ownerId", OWNER)
                .put("team", TEAM)
                .put("status", "ACTIVE")
                .put("createdAt", createdAt.toString());
    }

    private static JsonArray changes(JsonObject state) {
        JsonArray changes = new JsonArray();
        state.forEach(field ->
                changes.add(new JsonObject().put("field", field.getKey()).put("after", field.getValue())));
        return changes;
    }
}
