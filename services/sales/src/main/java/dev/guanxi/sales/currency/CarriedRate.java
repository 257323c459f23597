package dev.guanxi.sales.currency;

import dev.guanxi.platform.money.ExchangeRate;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The rate that a record took over, and keeps whatever becomes of the rate of the day.
 *
 * @param rateAsked the day for which it was taken
 * @param rateDay the day of the rate itself: the same, or one before it
 */
@Embeddable
public record CarriedRate(
        String rateCurrency,
        String rateHouse,
        LocalDate rateAsked,
        LocalDate rateDay,
        BigDecimal rateUnits,
        BigDecimal rateWorth) {

    /** Whether it is what a record in this currency carries for this day. */
    public boolean isOf(String currency, LocalDate day) {
        return currency.equals(rateCurrency) && day.equals(rateAsked);
    }

    public ExchangeRate rate() {
        return new ExchangeRate(rateCurrency, rateUnits, rateHouse, rateWorth);
    }
}
