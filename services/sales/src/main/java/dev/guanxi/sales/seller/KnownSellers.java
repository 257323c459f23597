package dev.guanxi.sales.seller;

import dev.guanxi.platform.identity.Ownership;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Looks sellers up by what people call them, as files do. */
@ApplicationScoped
public class KnownSellers {
    private static final String NAMED =
            "select id, name, owner_id, team from seller where lower(name) = any($1) order by id";

    private static final String OF_IDS = "select id, name, owner_id, team from seller where id = any($1)";

    private final Pool database;

    KnownSellers(Pool database) {
        this.database = database;
    }

    /** The sellers of each of these names, which are given in lower case; none where nobody is called so. */
    public Uni<Map<String, List<KnownSeller>>> named(Collection<String> names) {
        return database.preparedQuery(NAMED)
                .execute(Tuple.of(names.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(KnownSellers::of)
                        .collect(Collectors.groupingBy(s -> s.name().toLowerCase(Locale.ROOT))));
    }

    /** Those of the sellers with these ids that there are, by their ids. */
    public Uni<Map<UUID, KnownSeller>> ofIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : database.preparedQuery(OF_IDS)
                        .execute(Tuple.of(ids.toArray(UUID[]::new)))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(KnownSellers::of)
                                .collect(Collectors.toMap(KnownSeller::id, seller -> seller)));
    }

    private static KnownSeller of(Row row) {
        var ownership = Ownership.of(row.getString("owner_id"), row.getString("team"));
        return new KnownSeller(row.getUUID("id"), row.getString("name"), ownership);
    }
}
