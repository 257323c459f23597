package dev.guanxi.sales.quote;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.persistence.Followers;
import dev.guanxi.platform.persistence.Followers.Place;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.customer.CustomerFollower;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps quotes true when their customers are merged and their people forgotten. */
@ApplicationScoped
public class QuoteUpkeep implements CustomerFollower {
    private static final Place CUSTOMER = new Place("customer", "quote", "customer_id");
    private static final Place CONTACT = new Place("contact", "quote", "contact_id");

    /** What was sent loses its words, and keeps its numbers. */
    private static final String EMPTY_EDITIONS = """
            update quote_edition set document = document - array['customerName', 'paymentTerms', 'deliveryTerms', 'note']
                || jsonb_build_object('name', document -> 'number')
            where quote_id = any($1::uuid[])
            """;

    private final Quotes quotes;
    private final QuoteRemoval removal;
    private final Followers followers;
    private final FieldCatalogue fields;

    QuoteUpkeep(Quotes quotes, QuoteRemoval removal, Followers followers, FieldCatalogue fields) {
        this.quotes = quotes;
        this.removal = removal;
        this.followers = followers;
        this.fields = fields;
    }

    @Override
    @WithTransaction
    public Uni<Void> follow(Collection<UUID> customers) {
        return followers.follow(CUSTOMER, customers, quotes, Quote::repoint).replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return followers
                .follow(CONTACT, contacts, quotes, Quote::repointContact)
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> erased(UUID customer) {
        return quotes.ofCustomer(customer).chain(this::forget);
    }

    @WithTransaction
    public Uni<Void> forgetContact(UUID contact) {
        return quotes.ofContact(contact).chain(this::forget);
    }

    private Uni<Void> forget(List<Quote> speaking) {
        var ids = speaking.stream().map(Quote::id).toArray(UUID[]::new);
        return removal.forget(
                        Uni.createFrom().item(speaking),
                        quote -> quote.forgetPerson(fields.of(Quotes.KIND)::withoutWords))
                .chain(() -> InTransaction.update(EMPTY_EDITIONS, (Object) ids))
                .replaceWithVoid();
    }
}
