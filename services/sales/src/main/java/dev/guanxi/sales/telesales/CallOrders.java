package dev.guanxi.sales.telesales;

import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.quote.Quote;
import dev.guanxi.sales.quote.QuoteAnswers;
import dev.guanxi.sales.quote.QuoteCourse;
import dev.guanxi.sales.quote.QuoteDraft;
import dev.guanxi.sales.quote.QuoteService;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Quotes and orders while somebody is on the phone. One method, one transaction: all of it, or nothing. */
@ApplicationScoped
public class CallOrders {
    private final CallService service;
    private final Calls calls;
    private final KnownCustomers customers;
    private final QuoteService quotes;
    private final QuoteCourse course;
    private final QuoteAnswers answers;

    CallOrders(
            CallService service,
            Calls calls,
            KnownCustomers customers,
            QuoteService quotes,
            QuoteCourse course,
            QuoteAnswers answers) {
        this.service = service;
        this.calls = calls;
        this.customers = customers;
        this.quotes = quotes;
        this.course = course;
        this.answers = answers;
    }

    /** What is wanted, given for whom it is (a customer at least) and what the customer is called. */
    @FunctionalInterface
    public interface Wanted {
        QuoteDraft of(Callee callee, String customer);
    }

    /** Begins a quote for whoever is on the phone; it goes on like any other. */
    @WithTransaction
    public Uni<PhoneCall> quote(UUID id, long expectedVersion, Wanted wanted) {
        return service.lasting(id, expectedVersion)
                .chain(call -> begun(call, wanted)
                        .invoke(quote -> call.quote(quote.id()))
                        .chain(() -> calls.save(call))
                        .replaceWith(call));
    }

    /**
     * Takes an order: a quote that is sent and accepted at once, by word.
     *
     * @param toldBy who of the customer's said so
     */
    @WithTransaction
    public Uni<PhoneCall> order(UUID id, long expectedVersion, Wanted wanted, String toldBy, @Nullable String remark) {
        return service.lasting(id, expectedVersion)
                .chain(call -> begun(call, wanted)
                        .chain(quote -> course.send(quote.id(), quote.version()))
                        .map(sent -> sent.quote())
                        .chain(quote -> answers.accept(quote.id(), quote.version(), toldBy, remark))
                        .invoke(quote -> call.order(quote.id()))
                        .chain(() -> calls.save(call))
                        .replaceWith(call));
    }

    private Uni<Quote> begun(PhoneCall call, Wanted wanted) {
        var customer = Objects.requireNonNull(call.callee().customerId());
        return customers
                .require(customer)
                .chain(known -> quotes.begin(wanted.of(call.callee().of(known.id()), known.name())));
    }
}
