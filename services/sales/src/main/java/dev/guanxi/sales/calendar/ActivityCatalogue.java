package dev.guanxi.sales.calendar;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.persistence.Catalogue;
import dev.guanxi.platform.persistence.Snapshots;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/** The kinds of activity that there are, in memory: every appointment names one. */
@Singleton
public class ActivityCatalogue extends Catalogue<Map<String, ActivityDefinition>> {
    private static final String ALL = "select type_key, definition::text as definition from activity_type";

    private final Pool database;
    private final Snapshots snapshots;

    ActivityCatalogue(Pool database, Snapshots snapshots, DataSource changes) {
        super(changes, "activity_type", Map.of());
        this.database = database;
        this.snapshots = snapshots;
    }

    @Override
    protected Uni<Map<String, ActivityDefinition>> load() {
        return database.preparedQuery(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toUnmodifiableMap(
                                row -> row.getString("type_key"),
                                row -> snapshots.read(row.getString("definition"), ActivityDefinition.class))));
    }

    boolean isActive(String key) {
        var definition = known().get(key);
        return definition != null && definition.active();
    }

    /** Refuses a kind of which no new appointment can be. */
    void ensureActive(String key) {
        if (!isActive(key)) {
            var usable = new TreeMap<>(known());
            usable.values().removeIf(one -> !one.active());
            throw new Invalid("type", "activity-type-unknown", key, String.join(", ", usable.keySet()));
        }
    }

    /** What a kind is called; its key where nobody knows it any more. */
    public String name(String key, Locale language) {
        var definition = known().get(key);
        return definition == null ? key : definition.in(language);
    }
}
