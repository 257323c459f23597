package dev.guanxi.sales.currency;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.money.ExchangeRate;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.SalesConfig;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What administrators do with the rates of the day. One method, one transaction. */
@ApplicationScoped
public class RateService {
    private final DayRates rates;
    private final SalesConfig config;
    private final Clock clock;

    RateService(DayRates rates, SalesConfig config, Clock clock) {
        this.rates = rates;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What somebody says of a day.
     *
     * @param over the currency in which the rate is said, where that is not the house's: it is crossed over what that one was
     *     worth on the same day
     */
    public record Entry(
            LocalDate day, ExchangeRate rate, @Nullable String over) {
        public Entry(LocalDate day, ExchangeRate rate) {
            this(day, rate, null);
        }

        /** Of which currency and day it is, as text. */
        public String key() {
            return rate.currency() + " " + day;
        }

        DayRates.Key known() {
            return new DayRates.Key(rate.currency(), day);
        }
    }

    /** So many units of a currency were worth one of another, which is not the house's. */
    public Entry crossed(LocalDate day, String currency, BigDecimal units, String over) {
        return new Entry(day, ExchangeRate.foreign(currency, units, over, BigDecimal.ONE), over);
    }

    /** So many units are worth so much of the house's currency. */
    public ExchangeRate rate(String currency, BigDecimal units, BigDecimal worth) {
        return ExchangeRate.foreign(currency, units, config.currency(), worth);
    }

    /** The currency in which the house keeps its books. */
    public String house() {
        return config.currency();
    }

    @WithSession
    public Uni<DayRate> get(UUID id) {
        return rates.require(id);
    }

    @WithTransaction
    public Uni<DayRate> enter(Entry entry) {
        return rates.known(config.currency(), List.of(entry.known()))
                .invoke(known -> ensureField(
                        known.isEmpty(), "day", "rate-known", entry.rate().currency(), entry.day()))
                .chain(() -> rates.add(DayRate.enter(entry.day(), entry.rate(), clock.instant())));
    }

    @WithTransaction
    public Uni<DayRate> correct(UUID id, long expectedVersion, BigDecimal units, BigDecimal worth) {
        return rates.change(id, expectedVersion, rate -> rate.correct(units, worth));
    }

    @WithTransaction
    public Uni<Void> withdraw(UUID id, long expectedVersion) {
        return rates.require(id)
                .invoke(rate -> {
                    rate.expectVersion(expectedVersion);
                    rate.withdraw();
                })
                .chain(rate -> rates.removeAll(List.of(rate)));
    }

    /** Takes what is new, within the present transaction; what is known otherwise is not overwritten. */
    public Uni<List<Outcome>> takeOver(List<Entry> entries) {
        return rates.known(
                        config.currency(),
                        entries.stream().flatMap(RateService::asked).distinct().toList())
                .chain(known -> rates.findAll(known.values()).map(found -> byId(found, known)))
                .chain(known -> takeOver(entries, known));
    }

    private static Stream<DayRates.Key> asked(Entry entry) {
        return entry.over() == null
                ? Stream.of(entry.known())
                : Stream.of(entry.known(), new DayRates.Key(entry.over(), entry.day()));
    }

    private static Map<DayRates.Key, DayRate> byId(List<DayRate> found, Map<DayRates.Key, UUID> known) {
        var rates = found.stream().collect(Collectors.toMap(DayRate::id, Function.identity()));
        return known.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> rates.get(entry.getValue())));
    }

    private Uni<List<Outcome>> takeOver(List<Entry> entries, Map<DayRates.Key, DayRate> known) {
        var crossing = new Crossing(config.currency(), entries, known);
        var outcomes = new ArrayList<Outcome>(entries.size());
        var added = new ArrayList<DayRate>();
        for (var entry : entries) {
            var present = known.get(entry.known());
            try {
                var rate = crossing.inHouse(entry);
                if (present == null) {
                    var entered = DayRate.enter(entry.day(), rate, clock.instant());
                    added.add(entered);
                    outcomes.add(Outcome.created(entered.id()));
                } else if (present.rate().equals(rate)) {
                    outcomes.add(new Outcome.Unchanged(present.id(), List.of()));
                } else {
                    var why = new Invalid("day", "rate-known", rate.currency(), entry.day());
                    outcomes.add(Outcome.refused(why, present.id()));
                }
            } catch (Invalid why) {
                outcomes.add(Outcome.refused(why));
            }
        }
        return rates.addAll(added).replaceWith(outcomes);
    }

    /** Removes what was not corrected since; gives the ids. */
    public Uni<Set<UUID>> takeBack(List<UUID> ids) {
        return rates.findAll(ids).chain(found -> {
            var untouched = found.stream().filter(rate -> rate.version() == 0).toList();
            untouched.forEach(DayRate::withdraw);
            return rates.removeAll(untouched)
                    .replaceWith(untouched.stream().map(DayRate::id).collect(Collectors.toUnmodifiableSet()));
        });
    }
}
