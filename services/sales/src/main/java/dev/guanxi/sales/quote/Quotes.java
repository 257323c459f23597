package dev.guanxi.sales.quote;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.sales.currency.Rates;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where quotes are kept, and who sees which. */
@Singleton
public class Quotes extends AggregateRepository<Quote> {
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.ANALYST, Roles.ADMIN);

    /** What the API calls them. */
    static final String KIND = "quotes";

    /** What is true of those that are not in the recycle bin; only they are listed, and count. */
    static final String PRESENT = "not removed";

    private final Rates rates;

    Quotes(Ledger ledger, Rates rates) {
        super(Quote.class, "quote", POLICY, ledger);
        this.rates = rates;
    }

    @Override
    public Uni<Void> saveAll(List<Quote> quotes) {
        return keepRates(quotes).chain(() -> super.saveAll(quotes));
    }

    /** Quotes that change take over the exchange rate of their day; one query for however many. */
    private Uni<Void> keepRates(Collection<Quote> quotes) {
        var without = quotes.stream()
                .filter(quote -> quote.hasNews() && !quote.isErasing() && !quote.carriesItsRate())
                .toList();
        return without.isEmpty()
                ? Uni.createFrom().voidItem()
                : rates.find(without.stream().map(Quote::rateWanted).toList())
                        .invoke(found -> without.forEach(quote -> quote.carry(found.get(quote.rateWanted()))))
                        .replaceWithVoid();
    }

    Uni<List<Quote>> ofCustomer(UUID customer) {
        return where("customerId", customer);
    }

    Uni<List<Quote>> ofContact(UUID contact) {
        return where("contactId", contact);
    }

    private static Uni<List<Quote>> where(String field, UUID value) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Quote where content.%s = ?1 order by id".formatted(field), Quote.class)
                        .setParameter(1, value)
                        .getResultList());
    }
}
