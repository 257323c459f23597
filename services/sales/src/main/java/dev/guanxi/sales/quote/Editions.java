package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.LinkToken;
import dev.guanxi.platform.persistence.Snapshots;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Keeps what was sent, as it was sent, and by which link the customer reaches it. */
@ApplicationScoped
public class Editions {
    private static final String KEEP = """
            insert into quote_edition (quote_id, edition, document, link_hash, sent_at, sent_by)
            values ($1, $2, $3::text::jsonb, $4, $5, $6)
            """;
    private static final String LINK = "update quote_edition set link_hash = $3 where quote_id = $1 and edition = $2";
    private static final String READ =
            "select edition, sent_at, sent_by, document::text as document from quote_edition where quote_id = $1";
    private static final String FIND = "select quote_id, edition from quote_edition where link_hash = $1";

    private final Pool database;
    private final Snapshots snapshots;
    private final Clock clock;

    Editions(Pool database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** Which edition a link leads to. */
    record Linked(UUID quote, int edition) {}

    /** Keeps an edition that is sent, within the present transaction. */
    Uni<Void> keep(Quote quote, Document document, LinkToken token, String by) {
        return InTransaction.update(
                        KEEP,
                        quote.id(),
                        quote.edition(),
                        snapshots.of(document),
                        token.hash(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by)
                .replaceWithVoid();
    }

    /** Lets another link lead to an edition; the one before leads nowhere. */
    Uni<Void> link(Quote quote, LinkToken token) {
        return InTransaction.update(LINK, quote.id(), quote.edition(), token.hash())
                .replaceWithVoid();
    }

    /** Where a link leads; whatever we did not make is not found. */
    Uni<Linked> of(String token) {
        return database.preparedQuery(FIND)
                .execute(Tuple.of(LinkToken.hash(token)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Linked(row.getUUID("quote_id"), row.getInteger("edition")))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("quote-link", "…")));
    }

    /** Those of a quote that were sent, the newest first; whoever asks must have seen the quote. */
    public Uni<List<Edition>> of(UUID quote) {
        return database.preparedQuery(READ + " order by edition desc limit 100")
                .execute(Tuple.of(quote))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::edition)
                        .toList());
    }

    Uni<Optional<Edition>> find(UUID quote, int edition) {
        return database.preparedQuery(READ + " and edition = $2")
                .execute(Tuple.of(quote, edition))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::edition)
                        .findFirst());
    }

    private Edition edition(Row row) {
        return new Edition(
                row.getInteger("edition"),
                row.getOffsetDateTime("sent_at").toInstant(),
                row.getString("sent_by"),
                snapshots.read(row.getString("document"), Document.class));
    }
}
