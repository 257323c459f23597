package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.sales.opportunity.QuotedDeals;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What customers say of quotes: by their link, or to one of ours. Of any number who answer at once one is heard; the quote
 * is held meanwhile. One method, one transaction.
 */
@ApplicationScoped
public class QuoteAnswers {
    private final Quotes quotes;
    private final Editions editions;
    private final QuotedDeals deals;
    private final CurrentCaller caller;
    private final Clock clock;

    QuoteAnswers(Quotes quotes, Editions editions, QuotedDeals deals, CurrentCaller caller, Clock clock) {
        this.quotes = quotes;
        this.editions = editions;
        this.deals = deals;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a link shows. */
    @WithSession
    public Uni<LinkedQuote> shown(String token) {
        return editions.of(token).chain(linked -> quotes.find(linked.quote()).chain(quote -> shown(linked, quote)));
    }

    private Uni<LinkedQuote> shown(Editions.Linked linked, @Nullable Quote quote) {
        if (quote == null) {
            throw notFound();
        }
        var standing = quote.standing(linked.edition(), clock.instant());
        var answered = Optional.ofNullable(quote.answer()).map(Answer::answeredAt);
        return editions.find(quote.id(), linked.edition())
                .map(edition -> edition.orElseThrow(QuoteAnswers::notFound))
                .map(edition -> new LinkedQuote(
                        standing,
                        edition.document().number(),
                        edition.edition(),
                        standing == LinkState.WITHDRAWN ? null : answered.orElse(null),
                        standing == LinkState.WITHDRAWN ? null : edition.document()));
    }

    private static NotFound notFound() {
        return new NotFound("quote-link", "…");
    }

    /** The customer accepts with the link. */
    @WithTransaction
    public Uni<Void> acceptByLink(String token, String name, @Nullable String remark) {
        return byLink(token, (quote, edition) -> quote.accept(edition, said(name, remark, null)))
                .chain(this::settle);
    }

    @WithTransaction
    public Uni<Void> declineByLink(String token, String name, @Nullable String remark) {
        return byLink(token, (quote, edition) -> quote.decline(edition, said(name, remark, null)))
                .chain(quotes::save);
    }

    /** The customer told one of ours that they accept. */
    @WithTransaction
    public Uni<Quote> accept(UUID id, long expectedVersion, String name, @Nullable String remark) {
        return noted(id, expectedVersion, quote -> quote.accept(quote.edition(), said(name, remark, who())))
                .call(this::settle);
    }

    @WithTransaction
    public Uni<Quote> decline(UUID id, long expectedVersion, String name, @Nullable String remark) {
        return noted(id, expectedVersion, quote -> quote.decline(quote.edition(), said(name, remark, who())))
                .call(quotes::save);
    }

    /** E-commerce made an order of it. */
    @WithTransaction
    public Uni<Void> ordered(UUID id, UUID order, String number) {
        return held(id).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            found.orElseThrow().ordered(order, number);
            return quotes.save(found.orElseThrow());
        });
    }

    private interface Saying {
        void of(Quote quote, int edition);
    }

    /** Whoever has the link is nobody we know: the history says that it was by the link. */
    private Uni<Quote> byLink(String token, Saying saying) {
        caller.actAs(Caller.suite("sales-quote-links"));
        return editions.of(token)
                .chain(linked -> held(linked.quote())
                        .map(found -> found.orElseThrow(QuoteAnswers::notFound))
                        .invoke(quote -> saying.of(quote, linked.edition())));
    }

    private Uni<Quote> noted(UUID id, long expectedVersion, Consumer<Quote> saying) {
        return held(id).chain(() -> quotes.require(id))
                .invoke(quote -> quote.expectVersion(expectedVersion))
                .invoke(saying);
    }

    private Uni<Optional<Quote>> held(UUID id) {
        return quotes.hold(List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
    }

    /** What was accepted is kept, and its deal learns of it. */
    private Uni<Void> settle(Quote quote) {
        var offer = quote.offer();
        var deal = offer.opportunityId();
        return (deal == null
                        ? Uni.createFrom().voidItem()
                        : deals.accepted(deal, quote.id(), quote.state().number(), offer.winsOpportunity()))
                .chain(() -> quotes.save(quote));
    }

    private Answer said(String name, @Nullable String remark, @Nullable String noted) {
        return new Answer(name, remark, noted, clock.instant());
    }

    private String who() {
        return caller.get().id();
    }
}
