package dev.guanxi.contact.duplicate;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** Checks of all records, for administrators. {@link CheckWork} does the work. */
@ApplicationScoped
public class DuplicateChecks {
    private static final String START = """
            insert into duplicate_check (id, status, started_by, started_at, kind, last_id, done)
            values ($1, 'RUNNING', $2, $3, 'CUSTOMER', '00000000-0000-0000-0000-000000000000', 0)
            on conflict do nothing returning *
            """;
    private static final String READ = "select * from duplicate_check where id = $1";
    private static final Listing<DuplicateCheck> LISTING = Listing.of(
                    "duplicate_check", DuplicateCheck.COLUMNS, DuplicateCheck::of)
            .sort("startedAt", "started_at", FieldType.TIME)
            .filter("status", "status", FieldType.TEXT)
            .by("-startedAt");

    private final Pool database;
    private final Cursors cursors;
    private final CurrentCaller caller;
    private final Clock clock;

    DuplicateChecks(Pool database, Cursors cursors, CurrentCaller caller, Clock clock) {
        this.database = database;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    /** Begins a check of everything; there is one at a time. */
    public Uni<DuplicateCheck> start() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.preparedQuery(START)
                .execute(Tuple.of(Ids.next(), caller.get().id(), now))
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new RuleBroken("duplicate-check-running");
                    }
                    return DuplicateCheck.of(rows.iterator().next());
                });
    }

    public Uni<DuplicateCheck> get(UUID id) {
        return database.preparedQuery(READ).execute(Tuple.of(id)).map(rows -> {
            if (rows.rowCount() == 0) {
                throw new NotFound("duplicate check", id);
            }
            return DuplicateCheck.of(rows.iterator().next());
        });
    }

    public Uni<Page<DuplicateCheck>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, Visibility.EVERYTHING);
    }
}
