package dev.guanxi.sales.quote;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.CurrentCaller;
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

/** Writing quotes, and who is in charge of them. One method, one transaction. How they go on is in {@link QuoteCourse}. */
@ApplicationScoped
public class QuoteService {
    private final Quotes quotes;
    private final Drafting drafting;
    private final SellerService sellers;
    private final Numbering numbering;
    private final CurrentCaller caller;
    private final FieldCatalogue fields;
    private final Clock clock;

    QuoteService(
            Quotes quotes,
            Drafting drafting,
            SellerService sellers,
            Numbering numbering,
            CurrentCaller caller,
            FieldCatalogue fields,
            Clock clock) {
        this.quotes = quotes;
        this.drafting = drafting;
        this.sellers = sellers;
        this.numbering = numbering;
        this.caller = caller;
        this.fields = fields;
        this.clock = clock;
    }

    @WithSession
    public Uni<Quote> get(UUID id) {
        return quotes.require(id);
    }

    /** Begins a quote that belongs to the caller. */
    @WithTransaction
    public Uni<Quote> begin(QuoteDraft draft) {
        var ownership = Ownership.of(caller.get().id(), caller.get().homeTeam());
        var whole = draft.with(fields.of(Quotes.KIND).forNew(draft.custom()));
        return drafting.offer(whole, null)
                .chain(offer -> numbering
                        .next(NumberSeries.QUOTE)
                        .chain(number -> quotes.add(Quote.begin(number, offer, ownership, clock.instant()))));
    }

    /** Writes the present edition anew, as long as it was not sent. */
    @WithTransaction
    public Uni<Quote> change(UUID id, long expectedVersion, QuoteDraft draft) {
        return quotes.require(id)
                .chain(quote -> drafting.offer(whole(quote, draft), quote.offer()))
                .chain(offer -> quotes.change(id, expectedVersion, quote -> quote.change(offer)));
    }

    private QuoteDraft whole(Quote quote, QuoteDraft wanted) {
        return wanted.with(fields.of(Quotes.KIND).changed(quote.offer().custom(), wanted.custom()));
    }

    @WithTransaction
    public Uni<Quote> assign(UUID id, long expectedVersion, String ownerId, @Nullable String team) {
        return quotes.require(id)
                .chain(() -> sellers.ownership(ownerId, team))
                .chain(ownership -> quotes.change(id, expectedVersion, quote -> quote.assign(ownership, ownerId)));
    }

    /** Leaves a quote to a team: the present one unless another is named. */
    @WithTransaction
    public Uni<Quote> release(UUID id, long expectedVersion, @Nullable String team) {
        return quotes.change(id, expectedVersion, quote -> quote.release(team));
    }

    /** Gives a quote back to whom it was taken from, given whose it is now. */
    @WithTransaction
    public Uni<Quote> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return quotes.changeUnseen(id, version, quote -> quote.giveBack(before.apply(quote.ownership())));
    }
}
