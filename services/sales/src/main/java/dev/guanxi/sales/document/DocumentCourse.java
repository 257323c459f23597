package dev.guanxi.sales.document;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How documents go on: to a manager, to those who are to sign, and back. One method, one transaction. */
@ApplicationScoped
public class DocumentCourse {
    private final Documents documents;
    private final DocumentContents contents;
    private final DocumentFiles files;
    private final SignatureLinks links;
    private final DocumentPrinter printer;
    private final DocumentTidings tidings;
    private final CurrentCaller caller;
    private final Clock clock;

    DocumentCourse(
            Documents documents,
            DocumentContents contents,
            DocumentFiles files,
            SignatureLinks links,
            DocumentPrinter printer,
            DocumentTidings tidings,
            CurrentCaller caller,
            Clock clock) {
        this.documents = documents;
        this.contents = contents;
        this.files = files;
        this.links = links;
        this.printer = printer;
        this.tidings = tidings;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whoever leads the team is told. */
    @WithTransaction
    public Uni<Document> askApproval(UUID id, long expectedVersion, @Nullable String why) {
        return documents
                .change(
                        id,
                        expectedVersion,
                        document -> document.askApproval(caller.get().id(), why, clock.instant()))
                .call(tidings::approvalAsked);
    }

    @WithTransaction
    public Uni<Document> approve(UUID id, long expectedVersion, @Nullable String why) {
        return documents.change(
                id, expectedVersion, document -> document.approve(caller.get().id(), why, clock.instant()));
    }

    @WithTransaction
    public Uni<Document> reject(UUID id, long expectedVersion, String why) {
        return documents.change(
                id, expectedVersion, document -> document.reject(caller.get().id(), why, clock.instant()));
    }

    /** Prints it for good, and makes a link for everybody who is to sign. */
    @WithTransaction
    public Uni<SentDocument> send(UUID id, long expectedVersion) {
        return documents
                .require(id)
                .invoke(document -> document.expectVersion(expectedVersion))
                .invoke(document -> document.ensureSendable(clock.instant()))
                .chain(document -> contents.of(id)
                        .chain(content -> printer.toBeSigned(document, content))
                        .chain(file -> send(document, file)));
    }

    private Uni<SentDocument> send(Document document, DocumentFile file) {
        document.send(file.hash(), clock.instant());
        return documents
                .save(document)
                .chain(() -> files.keep(document.id(), FilePart.SENT, file))
                .chain(() -> links.make(document.id(), document.signatories().items()))
                .map(made -> new SentDocument(document, made));
    }

    /**
     * Makes another link for one of those who are to sign; the one before leads nowhere from then on.
     *
     * @param place theirs among those who are to sign, counted from 1
     */
    @WithTransaction
    public Uni<SentDocument> relink(UUID id, long expectedVersion, int place) {
        return documents
                .require(id)
                .invoke(document -> document.expectVersion(expectedVersion))
                .invoke(Document::ensureOut)
                .chain(document -> links.make(id, List.of(signatory(document, place)))
                        .map(made -> new SentDocument(document, made)));
    }

    private static Signatory signatory(Document document, int place) {
        var all = document.signatories().items();
        if (place < 1 || place > all.size()) {
            throw new Invalid("signatory", "document-no-such-signatory", all.size());
        }
        return all.get(place - 1);
    }

    /** We take it back; nobody can sign it any more. */
    @WithTransaction
    public Uni<Document> cancel(UUID id, long expectedVersion, String why) {
        return documents
                .hold(List.of(id))
                .chain(() -> documents.change(id, expectedVersion, document -> document.cancel(why, clock.instant())));
    }
}
