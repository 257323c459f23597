package dev.guanxi.commerce.price;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Prices that hold for some customers for some time. Orders keep the price they were placed at. */
@Entity
@Published(topic = "crm.commerce.price-list", events = PriceListEvent.class, state = PriceListState.class)
public class PriceList extends AggregateRoot<PriceListEvent> implements Owned {
    private String name;
    private String currency;
    private @Nullable String customerClass;
    private @Nullable String partnerTier;
    private Instant validFrom;
    private @Nullable Instant validUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private PriceRules rules;

    private Instant createdAt;

    protected PriceList() {} // JPA

    private PriceList(PriceTerms terms, Instant at) {
        super(Ids.next());
        this.createdAt = at;
        write(terms);
    }

    static PriceList create(PriceTerms terms, Instant at) {
        terms.check();
        var list = new PriceList(terms, at);
        list.raise(new PriceListEvent.Created(list.id()));
        return list;
    }

    void change(PriceTerms terms) {
        terms.check();
        write(terms);
        raise(new PriceListEvent.Changed(id()));
    }

    private void write(PriceTerms terms) {
        name = terms.name();
        currency = terms.currency();
        customerClass = terms.customerClass();
        partnerTier = terms.partnerTier();
        validFrom = terms.validFrom();
        validUntil = terms.validUntil();
        rules = new PriceRules(terms.rules());
    }

    @Override
    public PriceListState state() {
        return new PriceListState(
                name,
                currency,
                customerClass,
                partnerTier,
                validFrom,
                validUntil,
                rules.items().stream()
                        .map(rule -> PriceListState.Rule.of(rule, currency))
                        .toList(),
                createdAt);
    }

    public PriceTerms terms() {
        return new PriceTerms(name, currency, customerClass, partnerTier, validFrom, validUntil, rules.items());
    }

    /** Price lists belong to the house. */
    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
