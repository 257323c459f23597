package dev.guanxi.commerce.order.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.commerce.order.AcceptedQuote;
import dev.guanxi.commerce.order.AcceptedQuote.AgreedItem;
import dev.guanxi.commerce.order.Agreement;
import dev.guanxi.commerce.order.Checkout;
import dev.guanxi.commerce.order.OrderItem;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns accepted quotes into orders. It looks at the state, not at the event: a compacted log may hold only what came
 * after the acceptance.
 */
@Singleton
class AcceptedQuoteConsumer extends ReactionConsumer<AcceptedQuoteConsumer.Quote> {
    private static final String ACCEPTED = "ACCEPTED";

    /** What we read of sales' quote. */
    record Quote(
            String status,
            UUID customerId,
            @Nullable UUID contactId,
            @Nullable UUID opportunityId,
            @Nullable String ownerId,
            @Nullable String team,
            String currency,
            List<Line> lines,
            List<Tax> taxes,
            Money gross,
            Money reduction,
            Money net,
            Money tax,
            Money total) {

        AcceptedQuote accepted(UUID id) {
            return new AcceptedQuote(
                    id,
                    customerId,
                    contactId,
                    opportunityId,
                    ownerId,
                    team,
                    currency,
                    lines.stream().flatMap(line -> line.item(currency)).toList(),
                    agreement());
        }

        private Agreement agreement() {
            return new Agreement(
                    lines.stream().map(Line::agreed).toList(),
                    taxes.stream().map(Tax::agreed).toList(),
                    text(gross),
                    text(reduction),
                    text(net),
                    text(tax),
                    text(total));
        }
    }

    /** One line of it. */
    record Line(
            @Nullable UUID productId,
            @Nullable String sku,
            String name,
            @Nullable String description,
            String quantity,
            @Nullable String unit,
            String unitPrice,
            Money gross,
            Money reduction,
            Money share,
            Money net,
            String taxRate,
            Money tax,
            Money total) {

        /** What the warehouse knows of it: pieces of a product. */
        Stream<AgreedItem> item(String currency) {
            var product = productId;
            return product == null
                    ? Stream.empty()
                    : Stream.of(new AgreedItem(
                            new OrderItem(
                                    product,
                                    Objects.requireNonNullElse(sku, ""),
                                    name,
                                    new BigDecimal(quantity).intValueExact(),
                                    Money.of(unitPrice, currency)),
                            text(total)));
        }

        Agreement.Line agreed() {
            return new Agreement.Line(
                    productId,
                    sku,
                    name,
                    description,
                    quantity,
                    unit,
                    unitPrice,
                    text(gross),
                    text(reduction),
                    text(share),
                    text(net),
                    taxRate,
                    text(tax),
                    text(total));
        }
    }

    /** The tax of one rate. */
    record Tax(String rate, Money base, Money tax) {
        Agreement.Tax agreed() {
            return new Agreement.Tax(rate, text(base), text(tax));
        }
    }

    private final Checkout checkout;

    AcceptedQuoteConsumer(ObjectMapper json, Checkout checkout) {
        super("commerce-accepted-quotes", "crm.sales.quote", Quote.class, json);
        this.checkout = checkout;
    }

    private static String text(Money amount) {
        return amount.amount().toPlainString();
    }

    @Override
    protected Uni<Void> on(Event event, Quote quote) {
        return quote.status().equals(ACCEPTED)
                ? checkout.place(quote.accepted(event.subject()))
                : Uni.createFrom().voidItem();
    }
}
