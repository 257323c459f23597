package dev.guanxi.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What some questions come to without us: the rows of their answer, by plain SQL along the same index.
 *
 * @param as what it is compared with
 * @param sql whose parameter is a customer's id, if it has one
 */
record BareQuestion(String name, String as, String sql) {

    static final List<BareQuestion> ALL = List.of(
            new BareQuestion("page of customers", "findCustomers, everything", """
                    select id, kind, name, parent_id, industry, city, country, owner_id, value_class, custom::text, created_at
                    from customer where status = 'ACTIVE' order by created_at desc, id desc limit 21
                    """),
            new BareQuestion("page of a team's customers", "findCustomers, team", """
                    select id, kind, name, parent_id, industry, city, country, owner_id, value_class, custom::text, created_at
                    from customer where status = 'ACTIVE' and (team = '/sales/east/first' or team like '/sales/east/first/%')
                    order by created_at desc, id desc limit 21
                    """),
            new BareQuestion("page of a timeline", "getCustomerTimeline id={customerOfLong}, everything", """
                    select id, record_id, occurred_at, kind, aspects, number, detail, subject, course, result, amount, currency
                    from timeline_entry where customer_id = ? order by occurred_at desc, id desc limit 21
                    """));

    private static final String CUSTOMERS = """
            select customer_id from timeline_entry group by 1 having count(*) >= 4 order by count(*) desc limit 100
            """;

    /** The question, again and again, of one customer after another. */
    BareLoad.Transaction on(Connection connection) throws SQLException {
        List<UUID> customers = customers(connection);
        PreparedStatement query = connection.prepareStatement(sql);
        boolean ofOne = query.getParameterMetaData().getParameterCount() > 0;
        int[] asked = {0};
        return () -> {
            if (ofOne) {
                query.setObject(1, customers.get(asked[0]++ % customers.size()));
            }
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new BenchException("The bare database shows nothing for the %s.".formatted(name));
                }
            }
        };
    }

    private static List<UUID> customers(Connection connection) throws SQLException {
        List<UUID> customers = new ArrayList<>();
        try (ResultSet found = connection.createStatement().executeQuery(CUSTOMERS)) {
            while (found.next()) {
                customers.add(found.getObject(1, UUID.class));
            }
        }
        return customers;
    }
}
