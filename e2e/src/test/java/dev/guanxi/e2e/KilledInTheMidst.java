package dev.guanxi.e2e;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** What tests have in common that kill a service of the suite. */
abstract class KilledInTheMidst {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    final RunningSuite suite = RunningSuite.get();
    final String run = UUID.randomUUID().toString().substring(0, 8);

    static String created(String by, String path, Map<String, ?> body) {
        return Api.as(by).body(body).post(path).then().statusCode(201).extract().path("id");
    }

    long count(String service, String what) {
        try (var database = suite.database(service);
                var rows = database.createStatement().executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
