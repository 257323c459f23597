package dev.guanxi.sales.quote.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.sales.approval.ApprovalNeed;
import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.quote.Judgement;
import dev.guanxi.sales.quote.Quote;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Shows quotes with what others know of them. */
@Singleton
class QuoteShowing {
    private final KnownCustomers customers;
    private final Judgement judgement;
    private final Clock clock;

    QuoteShowing(KnownCustomers customers, Judgement judgement, Clock clock) {
        this.customers = customers;
        this.judgement = judgement;
        this.clock = clock;
    }

    /** What is shown beside what a quote says itself. */
    record Beside(@Nullable String customerName, @Nullable Money margin, List<ApprovalNeed> needs, boolean expired) {}

    Uni<RestResponse<QuoteView>> shown(Quote quote) {
        return view(quote).map(view -> Answers.ok(quote, _ -> view));
    }

    Uni<RestResponse<QuoteView>> created(Quote quote, UriInfo uri) {
        return view(quote).map(view -> Answers.created(quote, _ -> view, uri));
    }

    Uni<QuoteView> view(Quote quote) {
        return customers
                .nameOf(quote.offer().customerId())
                .map(name -> QuoteView.of(
                        quote,
                        new Beside(
                                name,
                                judgement.margin(quote),
                                judgement.needs(quote).all(),
                                quote.isExpired(clock.instant()))));
    }
}
