package dev.guanxi.sales.currency;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where rates are kept. Everybody in sales sees them. */
@Singleton
class DayRates extends AggregateRepository<DayRate> {
    static final AccessPolicy POLICY =
            AccessPolicy.none().with(ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    private static final String KNOWN = """
            select id, currency, day from exchange_rate
            where house = $1 and (currency, day) in (select * from unnest($2::text[], $3::date[]))
            """;

    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtext('exchange-rates'))) held";

    DayRates(Ledger ledger) {
        super(DayRate.class, "exchange-rate", POLICY, ledger);
    }

    /** Of which currency and day a rate is. */
    record Key(String currency, LocalDate day) {}

    /**
     * Those of the currencies and days that have a rate already, with its id. Nobody else enters any until this transaction
     * ends.
     */
    Uni<Map<Key, UUID>> known(String house, Collection<Key> keys) {
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME).chain(() -> find(house, keys));
    }

    private static Uni<Map<Key, UUID>> find(String house, Collection<Key> keys) {
        return InTransaction.select(
                        row -> Map.entry(new Key((String) row[1], (LocalDate) row[2]), (UUID) row[0]),
                        KNOWN,
                        house,
                        keys.stream().map(Key::currency).toArray(String[]::new),
                        keys.stream().map(Key::day).toArray(LocalDate[]::new))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
