package dev.guanxi.sales.lead;

import dev.guanxi.platform.sql.ColumnType;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.sql.TableRows;
import dev.guanxi.sales.routing.Wanted;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why leads went where they went. */
@ApplicationScoped
public class RoutingNotes {
    /** More often than any lead is given out. */
    public static final int MOST = 100;

    private static final TableRows<Note> ROWS = TableRows.<Note>into("lead_routing")
            .with("lead_id", ColumnType.UUID, note -> note.wanted().lead())
            .with("at", ColumnType.TIMESTAMP, Note::at)
            .with("rule_id", ColumnType.UUID, note -> note.wanted().rule())
            .with("rule_name", ColumnType.TEXT, note -> note.wanted().ruleName())
            .with("owner_id", ColumnType.TEXT, note -> owner(note))
            .with("pool_id", ColumnType.UUID, note -> note.wanted().poolId())
            .with("capacity", ColumnType.BIGINT, note -> capacity(note))
            .with("open", ColumnType.BIGINT, note -> open(note))
            .with("candidates", ColumnType.BIGINT, note -> (long) note.wanted().candidates())
            .with("territory_id", ColumnType.UUID, note -> note.wanted().territory());
    private static final String OF = """
            select at, rule_id, rule_name, owner_id, pool_id, capacity, open, candidates, territory_id from lead_routing
            where lead_id = $1 order by at desc limit
            """ + MOST;

    private final Leads leads;
    private final Clock clock;

    RoutingNotes(Leads leads, Clock clock) {
        this.leads = leads;
        this.clock = clock;
    }

    private record Note(Wanted wanted, OffsetDateTime at) {}

    private static @Nullable String owner(Note note) {
        var seat = note.wanted().seat();
        return seat == null ? null : seat.owner();
    }

    private static @Nullable Long capacity(Note note) {
        var seat = note.wanted().seat();
        return seat == null ? null : Long.valueOf(seat.capacity());
    }

    private static @Nullable Long open(Note note) {
        var seat = note.wanted().seat();
        return seat == null ? null : Long.valueOf(seat.open());
    }

    Uni<Void> add(List<Wanted> wanted) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return wanted.isEmpty()
                ? Uni.createFrom().voidItem()
                : ROWS.insert(wanted.stream().map(one -> new Note(one, now)).toList());
    }

    /** Those of a lead, the last first. */
    @WithSession
    public Uni<List<RoutingNote>> of(UUID lead) {
        return leads.require(lead).chain(found -> InTransaction.select(RoutingNotes::note, OF, found.id()));
    }

    private static RoutingNote note(Object[] row) {
        return new RoutingNote(
                ((OffsetDateTime) row[0]).toInstant(),
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (UUID) row[4],
                (Long) row[5],
                (Long) row[6],
                (Long) row[7],
                (UUID) row[8]);
    }
}
