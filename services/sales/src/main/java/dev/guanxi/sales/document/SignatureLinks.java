package dev.guanxi.sales.document;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.LinkToken;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** By which links those who are to sign reach their documents. */
@ApplicationScoped
class SignatureLinks {
    private static final String KEEP = """
            insert into document_link (document_id, signatory, link_hash) values ($1, $2, $3)
            on conflict (document_id, signatory) do update set link_hash = excluded.link_hash
            """;
    private static final String FIND = "select document_id, signatory from document_link where link_hash = $1";

    private final Pool database;

    SignatureLinks(Pool database) {
        this.database = database;
    }

    /** Where a link leads. */
    record Linked(UUID document, UUID signatory) {}

    /** Makes links for some who are to sign, within the present transaction; those before lead nowhere. */
    Uni<List<SentDocument.Link>> make(UUID document, List<Signatory> signatories) {
        return Multi.createFrom()
                .iterable(signatories)
                .onItem()
                .transformToUniAndConcatenate(one -> {
                    var token = LinkToken.next();
                    return InTransaction.update(KEEP, document, one.id(), token.hash())
                            .replaceWith(new SentDocument.Link(one, token));
                })
                .collect()
                .asList();
    }

    /** Where a link leads; whatever we did not make is not found. */
    Uni<Linked> of(String token) {
        return database.preparedQuery(FIND)
                .execute(Tuple.of(LinkToken.hash(token)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Linked(row.getUUID("document_id"), row.getUUID("signatory")))
                        .findFirst()
                        .orElseThrow(SignatureLinks::notFound));
    }

    static NotFound notFound() {
        return new NotFound("signature-link", "…");
    }
}
