package dev.guanxi.sales.quote;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.LinkToken;
import dev.guanxi.sales.customer.KnownCustomers;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How quotes go on: to a manager, to the customer, into the next edition. One method, one transaction. */
@ApplicationScoped
public class QuoteCourse {
    private final Quotes quotes;
    private final Editions editions;
    private final Judgement judgement;
    private final KnownCustomers customers;
    private final CurrentCaller caller;
    private final Clock clock;

    QuoteCourse(
            Quotes quotes,
            Editions editions,
            Judgement judgement,
            KnownCustomers customers,
            CurrentCaller caller,
            Clock clock) {
        this.quotes = quotes;
        this.editions = editions;
        this.judgement = judgement;
        this.customers = customers;
        this.caller = caller;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Quote> askApproval(UUID id, long expectedVersion, @Nullable String why) {
        return quotes.change(
                id,
                expectedVersion,
                quote -> quote.askApproval(
                        judgement.needs(quote).all(), caller.get().id(), why, clock.instant()));
    }

    @WithTransaction
    public Uni<Quote> approve(UUID id, long expectedVersion, @Nullable String why) {
        return quotes.change(
                id, expectedVersion, quote -> quote.approve(caller.get().id(), why, clock.instant()));
    }

    @WithTransaction
    public Uni<Quote> reject(UUID id, long expectedVersion, String why) {
        return quotes.change(
                id, expectedVersion, quote -> quote.reject(caller.get().id(), why, clock.instant()));
    }

    /** Sends the present edition: from then on it stays what it is, and the customer's link leads to it. */
    @WithTransaction
    public Uni<SentQuote> send(UUID id, long expectedVersion) {
        var token = LinkToken.next();
        return quotes.change(id, expectedVersion, quote -> quote.send(judgement.needs(quote), clock.instant()))
                .call(quote -> document(quote)
                        .chain(document -> editions.keep(
                                quote, document, token, caller.get().id())))
                .map(quote -> new SentQuote(quote, token));
    }

    /** The present edition as the customer reads it. */
    public Uni<Document> document(Quote quote) {
        var state = quote.state();
        return customers
                .nameOf(state.customerId())
                .map(name -> Document.of(state, name, caller.get().name()));
    }

    /** The present edition as the customer has it, or as they would if it was sent now. */
    public Uni<Document> present(Quote quote) {
        return editions.find(quote.id(), quote.edition())
                .chain(sent -> sent.map(Edition::document)
                        .map(document -> Uni.createFrom().item(document))
                        .orElseGet(() -> document(quote)));
    }

    /** Lets another link lead to what was sent; the one before leads nowhere from then on. */
    @WithTransaction
    public Uni<SentQuote> relink(UUID id, long expectedVersion) {
        var token = LinkToken.next();
        return quotes.require(id)
                .invoke(quote -> quote.expectVersion(expectedVersion))
                .invoke(Quote::ensureSent)
                .call(quote -> editions.link(quote, token))
                .map(quote -> new SentQuote(quote, token));
    }

    @WithTransaction
    public Uni<Quote> beginEdition(UUID id, long expectedVersion) {
        return quotes.change(id, expectedVersion, quote -> quote.beginEdition(clock.instant()));
    }

    @WithTransaction
    public Uni<Quote> withdraw(UUID id, long expectedVersion) {
        return quotes.change(id, expectedVersion, Quote::withdraw);
    }

    /** The present edition as it is, or one that was sent as it was. */
    public Uni<Optional<Edition>> edition(UUID quote, int edition) {
        return editions.find(quote, edition);
    }
}
