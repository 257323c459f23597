package dev.guanxi.sales.territory;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders for a look at all records, because territories are otherwise. */
@ApplicationScoped
class Walks {
    private static final String ORDER =
            "insert into territory_walk (kind, since) select kind, $2 from unnest($1::text[]) kind";

    /**
     * Everything that is open is looked at a moment after the present transaction, and what was closed on the day or later.
     *
     * @param since null for all
     */
    Uni<Void> order(@Nullable LocalDate since) {
        var kinds = Stream.of(RecordKind.values()).map(Enum::name).toArray(String[]::new);
        return InTransaction.update(ORDER, kinds, since).replaceWithVoid();
    }
}
