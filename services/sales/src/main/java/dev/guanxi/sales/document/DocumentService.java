package dev.guanxi.sales.document;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.numbering.NumberSeries;
import dev.guanxi.sales.numbering.Numbering;
import dev.guanxi.sales.seller.SellerService;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What people can do with documents. One method, one transaction. */
@ApplicationScoped
public class DocumentService {
    private final Documents documents;
    private final DocumentContents contents;
    private final Composer composer;
    private final SellerService sellers;
    private final Numbering numbering;
    private final FieldCatalogue fields;
    private final Clock clock;

    DocumentService(
            Documents documents,
            DocumentContents contents,
            Composer composer,
            SellerService sellers,
            Numbering numbering,
            FieldCatalogue fields,
            Clock clock) {
        this.documents = documents;
        this.contents = contents;
        this.composer = composer;
        this.sellers = sellers;
        this.numbering = numbering;
        this.fields = fields;
        this.clock = clock;
    }

    @WithSession
    public Uni<Document> get(UUID id) {
        return documents.require(id);
    }

    /** Makes a document and keeps what stands in it for good; refuses with all that is missing in it. */
    @WithTransaction
    public Uni<Document> make(Wanted wanted) {
        return Uni.createFrom()
                .item(() -> wanted.with(
                        fields.of(Documents.KIND).forNew(wanted.terms().custom())))
                .chain(whole -> numbering
                        .next(NumberSeries.DOCUMENT)
                        .chain(number -> composer.compose(whole, number, true)
                                .map(Composition::complete)
                                .chain(done -> make(number, done))));
    }

    private Uni<Document> make(String number, Composition done) {
        return documents
                .add(Document.make(number, done.make(), clock.instant()))
                .call(document -> contents.keep(document.id(), done.content()));
    }

    /** A document as it would be; nothing is kept. What is missing in it is told, and stands there by its name. */
    @WithSession
    public Uni<Composition> preview(Wanted wanted) {
        return composer.compose(wanted, null, false);
    }

    /** Says something else of a document than what stands in it. */
    @WithTransaction
    public Uni<Document> change(UUID id, long expectedVersion, DocumentTerms terms) {
        return documents.change(
                id,
                expectedVersion,
                document -> document.change(terms.with(
                        fields.of(Documents.KIND).changed(document.terms().custom(), terms.custom()))));
    }

    /** Of one that goes with its deal this is refused. */
    @WithTransaction
    public Uni<Document> assign(UUID id, long expectedVersion, String ownerId, @Nullable String team) {
        return documents
                .require(id)
                .chain(() -> sellers.ownership(ownerId, team))
                .chain(ownership -> documents.change(id, expectedVersion, document -> document.assign(ownership)));
    }

    /** Leaves a document to a team: the present one unless another is named. */
    @WithTransaction
    public Uni<Document> release(UUID id, long expectedVersion, @Nullable String team) {
        return documents.change(id, expectedVersion, document -> document.release(team));
    }

    /** Gives a document back to whom it was taken from, given whose it is now. */
    @WithTransaction
    public Uni<Document> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return documents.changeUnseen(id, version, document -> document.assign(before.apply(document.ownership())));
    }
}
