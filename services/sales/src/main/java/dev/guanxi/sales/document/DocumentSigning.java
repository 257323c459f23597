package dev.guanxi.sales.document;

import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What those do who have a link: they look, sign or decline. Of any number who act at once one is heard; the document is
 * held meanwhile. One method, one transaction.
 */
@ApplicationScoped
public class DocumentSigning {
    private final Documents documents;
    private final DocumentContents contents;
    private final DocumentFiles files;
    private final SignatureLinks links;
    private final DocumentPrinter printer;
    private final DocumentTidings tidings;
    private final CurrentCaller caller;
    private final Clock clock;

    DocumentSigning(
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

    private record Held(Document document, UUID signatory) {}

    /** What a link shows. The first time is noted. */
    @WithTransaction
    public Uni<LinkedDocument> look(String link) {
        return held(link)
                .invoke(held -> held.document().view(held.signatory(), clock.instant()))
                .call(held -> documents.save(held.document()))
                .chain(this::shown);
    }

    /** The file that a link leads to: the one to be signed, or the one that everybody signed. */
    @WithSession
    public Uni<DocumentFile> file(String link) {
        return links.of(link)
                .chain(linked -> documents.find(linked.document()))
                .map(DocumentSigning::present)
                .chain(document -> {
                    var state = document.state();
                    ensureReadable(state);
                    var part = state.status() == DocumentStatus.SIGNED ? FilePart.SIGNED : FilePart.SENT;
                    return files.find(document.id(), part).map(file -> file.orElseThrow(SignatureLinks::notFound));
                });
    }

    /** One signs; the last of them makes the file with the page of signatures. */
    @WithTransaction
    public Uni<LinkedDocument> sign(String link, Visitor visitor) {
        return held(link).chain(held -> {
            var last = held.document().sign(held.signatory(), proof(visitor));
            return (last ? seal(held.document()) : Uni.createFrom().voidItem())
                    .chain(() -> documents.save(held.document()))
                    .chain(() -> last
                            ? tidings.signed(held.document())
                            : Uni.createFrom().voidItem())
                    .chain(() -> shown(held));
        });
    }

    private Uni<Void> seal(Document document) {
        var id = document.id();
        return files.find(id, FilePart.SENT)
                .map(file -> file.orElseThrow(SignatureLinks::notFound))
                .chain(sent -> contents.of(id).chain(content -> printer.signed(document, content, sent)))
                .invoke(file -> document.seal(file.hash()))
                .chain(file -> files.keep(id, FilePart.SIGNED, file));
    }

    @WithTransaction
    public Uni<LinkedDocument> decline(String link, Visitor visitor, @Nullable String why) {
        return held(link)
                .invoke(held -> held.document().decline(held.signatory(), proof(visitor), why))
                .call(held -> documents.save(held.document()))
                .call(held -> tidings.declined(held.document()))
                .chain(this::shown);
    }

    /** Whoever has the link is nobody we know: the history says that it was by the link. */
    private Uni<Held> held(String link) {
        caller.actAs(Caller.suite("sales-signature-links"));
        return links.of(link)
                .chain(linked -> documents
                        .hold(List.of(linked.document()))
                        .map(found -> new Held(present(found.get(linked.document())), linked.signatory())));
    }

    private static Document present(@Nullable Document found) {
        if (found == null) {
            throw SignatureLinks.notFound();
        }
        return found;
    }

    private static void ensureReadable(DocumentState state) {
        if (isGone(state)) {
            throw new RuleBroken("document-voided", state.number());
        }
    }

    private static boolean isGone(DocumentState state) {
        return state.status() == DocumentStatus.VOIDED || state.status() == DocumentStatus.REMOVED;
    }

    private Proof proof(Visitor visitor) {
        return Proof.of(visitor.name(), clock.instant(), visitor.address(), visitor.hash());
    }

    private Uni<LinkedDocument> shown(Held held) {
        var document = held.document();
        var state = document.state();
        var one = document.signatories().find(held.signatory()).orElseThrow(SignatureLinks::notFound);
        var gone = isGone(state);
        return contents.of(document.id())
                .map(content -> new LinkedDocument(
                        state.number(),
                        state.kind(),
                        state.language(),
                        gone ? DocumentStatus.VOIDED : document.standing(clock.instant()),
                        gone ? SignatoryStatus.VOIDED : one.status(),
                        gone ? null : content.title(),
                        state.signBy(),
                        one.name(),
                        document.signatories().items().stream()
                                .map(LinkedDocument.Signer::of)
                                .toList(),
                        gone ? null : state.sentHash(),
                        gone ? null : state.signedHash()));
    }
}
