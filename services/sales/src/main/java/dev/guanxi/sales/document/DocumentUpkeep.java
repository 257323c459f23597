package dev.guanxi.sales.document;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.persistence.Followers;
import dev.guanxi.platform.persistence.Followers.Place;
import dev.guanxi.sales.customer.CustomerFollower;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps documents true when their deals change hands, their customers are merged and their people forgotten. */
@ApplicationScoped
public class DocumentUpkeep implements CustomerFollower {
    private static final Place CUSTOMER = new Place("customer", "document", "customer_id");
    private static final Place CONTACT = new Place("contact", "document", "contact_id");

    private final Documents documents;
    private final DocumentContents contents;
    private final DocumentFiles files;
    private final DocumentRemoval removal;
    private final Followers followers;
    private final FieldCatalogue fields;
    private final Clock clock;

    DocumentUpkeep(
            Documents documents,
            DocumentContents contents,
            DocumentFiles files,
            DocumentRemoval removal,
            Followers followers,
            FieldCatalogue fields,
            Clock clock) {
        this.documents = documents;
        this.contents = contents;
        this.files = files;
        this.removal = removal;
        this.followers = followers;
        this.fields = fields;
        this.clock = clock;
    }

    /** Documents of a deal are whose the deal is. */
    @WithTransaction
    public Uni<Void> followDeal(UUID deal, Ownership ownership) {
        return documents.changeEach(documents.ofDeal(deal), document -> document.follow(ownership));
    }

    @Override
    @WithTransaction
    public Uni<Void> follow(Collection<UUID> customers) {
        return followers
                .follow(CUSTOMER, customers, documents, Document::repoint)
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return followers
                .follow(CONTACT, contacts, documents, Document::repointContact)
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> erased(UUID customer) {
        return documents.ofCustomer(customer).chain(this::forget);
    }

    @WithTransaction
    public Uni<Void> forgetContact(UUID contact) {
        return documents.ofContact(contact).chain(this::forget);
    }

    /** What was signed is forgotten as well: nobody can ask for it any more, and that there was something stays. */
    private Uni<Void> forget(List<Document> speaking) {
        var ids = speaking.stream().map(Document::id).toList();
        return removal.forget(
                        Uni.createFrom().item(speaking),
                        document -> document.forgetPerson(fields.of(Documents.KIND)::withoutWords, clock.instant()))
                .chain(() -> contents.forget(ids))
                .chain(() -> files.forget(ids));
    }
}
