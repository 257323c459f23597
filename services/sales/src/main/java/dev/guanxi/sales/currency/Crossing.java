package dev.guanxi.sales.currency;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.money.ExchangeRate;
import dev.guanxi.sales.currency.RateService.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says in the house's currency what a file says in another: so many units were worth one of the other, which was worth so
 * much of the house's on the same day, by the same part of the file or as known before. Both are multiplied, not divided, so
 * nothing is rounded.
 */
final class Crossing {
    private final String house;
    private final Map<DayRates.Key, ExchangeRate> ofHouse = new HashMap<>();

    Crossing(String house, List<Entry> entries, Map<DayRates.Key, DayRate> known) {
        this.house = house;
        entries.stream()
                .filter(entry -> entry.over() == null)
                .forEach(entry -> ofHouse.put(entry.known(), entry.rate()));
        known.forEach((key, rate) -> ofHouse.put(key, rate.rate()));
    }

    /** The rate of an entry; refused where nobody knows what the other currency was worth that day. */
    ExchangeRate inHouse(Entry entry) {
        var over = entry.over();
        return over == null ? entry.rate() : crossed(entry.day(), entry.rate(), over);
    }

    private ExchangeRate crossed(LocalDate day, ExchangeRate said, String over) {
        var between = ofHouse.get(new DayRates.Key(over, day));
        if (between == null) {
            throw new Invalid("base", "rate-not-of-house", over, said.currency(), house, day);
        }
        return ExchangeRate.foreign(
                said.currency(), plain(said.units().multiply(between.units())), house, between.worth());
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }
}
