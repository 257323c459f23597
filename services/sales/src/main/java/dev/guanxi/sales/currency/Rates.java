package dev.guanxi.sales.currency;

import static java.util.stream.Collectors.toMap;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.money.ExchangeRate;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.SalesConfig;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up what currencies are worth: on a day, or on the last one before it that has a rate and is not too long ago. */
@ApplicationScoped
public class Rates {
    private static final String OF_DAYS = """
            select w.currency, w.day, r.day as rate_day, r.units, r.worth
            from unnest($1::text[], $2::date[]) as w (currency, day) cross join lateral (
                select day, units, worth from exchange_rate r
                where r.house = $3 and r.currency = w.currency and r.day between w.day - $4::int and w.day
                order by r.day desc limit 1) r
            """;

    private final SalesConfig config;

    Rates(SalesConfig config) {
        this.config = config;
    }

    /** Of which currency and day somebody wants a rate. */
    public record Wanted(String currency, LocalDate day) {}

    /**
     * The rates that are known, within the present session; one query for however many. The house's own currency has none,
     * since one is one.
     */
    public Uni<Map<Wanted, CarriedRate>> find(Collection<Wanted> wanted) {
        var foreign = Set.copyOf(
                wanted.stream().filter(one -> !isHouse(one.currency())).toList());
        if (foreign.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return InTransaction.select(
                        this::carried,
                        OF_DAYS,
                        foreign.stream().map(Wanted::currency).toArray(String[]::new),
                        foreign.stream().map(Wanted::day).toArray(LocalDate[]::new),
                        config.currency(),
                        config.rateDays())
                .map(found -> found.stream()
                        .collect(toMap(rate -> new Wanted(rate.rateCurrency(), rate.rateAsked()), rate -> rate)));
    }

    private CarriedRate carried(Object[] row) {
        return new CarriedRate(
                (String) row[0],
                config.currency(),
                (LocalDate) row[1],
                (LocalDate) row[2],
                decimal(row[3]),
                decimal(row[4]));
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    public boolean isHouse(String currency) {
        return currency.equals(config.currency());
    }

    /**
     * An amount in another currency.
     *
     * @param from the rate of its own currency; null where that is the house's
     * @param to the rate of the other
     */
    public record Conversion(
            Money amount,
            Money converted,
            @Nullable CarriedRate from,
            @Nullable CarriedRate to) {}

    /** Converts by the rates of a day; refused when one is missing, with which, and what to do. */
    @WithSession
    public Uni<Conversion> convert(Money amount, String currency, LocalDate day) {
        var from = new Wanted(amount.currency(), day);
        var to = new Wanted(currency, day);
        if (from.equals(to)) {
            return Uni.createFrom().item(new Conversion(amount, amount, null, null));
        }
        return find(List.of(from, to)).map(found -> {
            Stream.of(from, to).forEach(wanted -> ensureKnown(wanted, found));
            var converted = rate(from, found).convert(amount, rate(to, found));
            return new Conversion(amount, converted, found.get(from), found.get(to));
        });
    }

    private void ensureKnown(Wanted wanted, Map<Wanted, CarriedRate> found) {
        if (!isHouse(wanted.currency()) && !found.containsKey(wanted)) {
            throw new Invalid("day", "rate-missing", wanted.currency(), wanted.day(), config.rateDays());
        }
    }

    private ExchangeRate rate(Wanted wanted, Map<Wanted, CarriedRate> found) {
        return isHouse(wanted.currency())
                ? ExchangeRate.ofHouse(wanted.currency())
                : Objects.requireNonNull(found.get(wanted)).rate();
    }
}
