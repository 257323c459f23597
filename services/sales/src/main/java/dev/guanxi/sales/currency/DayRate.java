package dev.guanxi.sales.currency;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.money.ExchangeRate;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What a currency was worth on a day. A correction changes it from now on; records keep what they carry. Belongs to the house. */
@Entity
@Table(name = "exchange_rate")
@Published(topic = "crm.sales.exchange-rate", events = RateEvent.class, state = RateState.class)
public class DayRate extends AggregateRoot<RateEvent> implements Owned {
    private String house;
    private String currency;
    private LocalDate day;
    private BigDecimal units;
    private BigDecimal worth;
    private Instant createdAt;

    protected DayRate() {} // JPA

    private DayRate(LocalDate day, ExchangeRate rate, Instant at) {
        super(Ids.next());
        this.house = rate.house();
        this.currency = rate.currency();
        this.day = day;
        this.units = rate.units();
        this.worth = rate.worth();
        this.createdAt = at;
    }

    static DayRate enter(LocalDate day, ExchangeRate rate, Instant at) {
        var entered = new DayRate(day, rate, at);
        entered.raise(new RateEvent.Entered(entered.id()));
        return entered;
    }

    /** It was not this but that; of which currency and day it is stays. */
    void correct(BigDecimal units, BigDecimal worth) {
        var corrected = new ExchangeRate(currency, units, house, worth);
        if (!corrected.equals(rate())) {
            this.units = corrected.units();
            this.worth = corrected.worth();
            raise(new RateEvent.Corrected(id()));
        }
    }

    /** It should never have been here. */
    void withdraw() {
        raise(new RateEvent.Withdrawn(id()));
    }

    public LocalDate day() {
        return day;
    }

    public ExchangeRate rate() {
        return new ExchangeRate(currency, units, house, worth);
    }

    @Override
    public RateState state() {
        return new RateState(
                house,
                currency,
                day,
                rate().units().toPlainString(),
                rate().worth().toPlainString(),
                createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
