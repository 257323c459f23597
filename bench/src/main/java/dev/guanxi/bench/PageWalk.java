package dev.guanxi.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** One page of the customer table after another, from the newest row to the oldest and again: a walk along an index. */
final class PageWalk implements BareLoad.Transaction {

    /** Whose rows are walked. */
    static final String ALL = "true";

    /** The rows that {@link CustomerTable#TEAM_ABOVE} sees. */
    static final String OF_TEAM_ABOVE = "(team = '/sales/east' or team like '/sales/east/%')";

    private static final String PAGE = """
            select id, kind, name, parent_id, industry, city, country, owner_id, value_class, created_at
            from customer where %s and status = 'ACTIVE' and (created_at, id) < (?, ?)
            order by created_at desc, id desc limit 21
            """;
    private static final int LENGTH = 20;
    private static final OffsetDateTime BEYOND = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LAST = new UUID(-1, -1);

    private final PreparedStatement page;
    private OffsetDateTime createdAt = BEYOND;
    private UUID id = LAST;

    PageWalk(Connection connection, String rows) throws SQLException {
        this.page = connection.prepareStatement(PAGE.formatted(rows));
    }

    @Override
    public void run() throws SQLException {
        Sql.bind(page, createdAt, id);
        try (ResultSet rows = page.executeQuery()) {
            moveTo(rows);
        }
    }

    private void moveTo(ResultSet rows) throws SQLException {
        int row = 0;
        for (; row < LENGTH && rows.next(); row++) {
            createdAt = rows.getObject("created_at", OffsetDateTime.class);
            id = rows.getObject("id", UUID.class);
        }
        if (row < LENGTH) {
            createdAt = BEYOND;
            id = LAST;
        }
    }
}
