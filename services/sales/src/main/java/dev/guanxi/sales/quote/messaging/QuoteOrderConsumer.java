package dev.guanxi.sales.quote.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.sales.quote.QuoteAnswers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets quotes know the order that came of them. It looks at the state, not at the event: a compacted log may hold only
 * what came after the order was placed.
 */
@Singleton
class QuoteOrderConsumer extends ReactionConsumer<QuoteOrderConsumer.Order> {
    /** What we read of e-commerce's order. */
    record Order(@Nullable UUID quoteId, @Nullable String number) {}

    private final QuoteAnswers quotes;

    QuoteOrderConsumer(ObjectMapper json, QuoteAnswers quotes) {
        super("sales-quote-orders", "crm.commerce.order", Order.class, json);
        this.quotes = quotes;
    }

    @Override
    protected Uni<Void> on(Event event, Order order) {
        var quote = order.quoteId();
        var number = order.number();
        return quote == null || number == null
                ? Uni.createFrom().voidItem()
                : quotes.ordered(quote, event.subject(), number);
    }
}
