package dev.guanxi.sales.telesales;

import dev.guanxi.platform.persistence.Snapshots;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps every edition of every script, for the calls that followed it. */
@ApplicationScoped
class ScriptEditions {
    /** More than anybody writes. */
    static final int MOST = 100;

    private static final String KEEP =
            "insert into call_script_edition (script_id, edition, contents, since) values ($1, $2, $3, $4)";
    private static final String OF = """
            select edition, since, contents from call_script_edition where script_id = $1 order by edition desc limit
            """ + MOST;
    private static final String FIND =
            "select edition, since, contents from call_script_edition where script_id = $1 and edition = $2";

    private final Snapshots snapshots;
    private final Clock clock;

    ScriptEditions(Snapshots snapshots, Clock clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    Uni<Void> keep(CallScript script) {
        return InTransaction.update(
                        KEEP,
                        script.id(),
                        script.edition(),
                        snapshots.of(script.contents()),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    /** Those of a script, the newest first. */
    Uni<List<ScriptEdition>> of(UUID script) {
        return InTransaction.select(this::edition, OF, script);
    }

    /** What a call goes by; nothing where it goes by no script. */
    Uni<ScriptContents> contents(@Nullable UUID script, @Nullable Integer edition) {
        return script == null
                ? Uni.createFrom().item(ScriptContents.NONE)
                : InTransaction.select(this::edition, FIND, script, edition)
                        .map(found -> found.isEmpty()
                                ? ScriptContents.NONE
                                : found.getFirst().contents());
    }

    private ScriptEdition edition(Object[] row) {
        return new ScriptEdition(
                (Integer) row[0],
                ((OffsetDateTime) row[1]).toInstant(),
                snapshots.read((String) row[2], ScriptContents.class));
    }
}
