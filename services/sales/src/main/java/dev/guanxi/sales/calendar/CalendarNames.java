package dev.guanxi.sales.calendar;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What those are called who take part in appointments, as far as sales knows them as sellers. */
@ApplicationScoped
class CalendarNames {
    private static final String NAMES = "select owner_id, name from seller where owner_id = any($1)";

    private final Pool database;

    CalendarNames(Pool database) {
        this.database = database;
    }

    /** By the subjects of their tokens. */
    Uni<Map<String, String>> of(Collection<Appointment> appointments) {
        var people = appointments.stream()
                .flatMap(one -> one.details().people().stream())
                .distinct()
                .toArray(String[]::new);
        return database.preparedQuery(NAMES)
                .execute(Tuple.of(people))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> row.getString("owner_id"), row -> row.getString("name"), (one, _) -> one)));
    }
}
