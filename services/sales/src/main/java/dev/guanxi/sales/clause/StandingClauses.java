package dev.guanxi.sales.clause;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.guanxi.platform.persistence.Snapshots;
import dev.guanxi.sales.print.PaperLanguage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What the clause library says: what was published last, and is not retired. */
@ApplicationScoped
public class StandingClauses {
    private static final String FIND = """
            select c.clause_key, p.edition, p.content::text as content
            from clause c join published_text p on p.text_id = c.id and p.edition = c.published
            where c.language = $1 and c.clause_key = any($2) and not c.retired
            """;

    private final Pool database;
    private final Snapshots snapshots;

    StandingClauses(Pool database, Snapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
    }

    /** Those of these clauses that can be said in a language, by their keys. */
    public Uni<Map<String, StandingClause>> find(PaperLanguage language, Collection<String> keys) {
        return database.preparedQuery(FIND)
                .execute(Tuple.of(language.name(), keys.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::clause)
                        .collect(toMap(StandingClause::key, identity())));
    }

    private StandingClause clause(Row row) {
        return new StandingClause(
                row.getString("clause_key"),
                row.getInteger("edition"),
                snapshots.read(row.getString("content"), ClauseText.class));
    }
}
