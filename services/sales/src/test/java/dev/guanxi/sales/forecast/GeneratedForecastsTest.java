package dev.guanxi.sales.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.money.ExchangeRate;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.Pipelines;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A generated tree of people with generated deals in three currencies, rolled up by the database, out of the deals and out of
 * sums that are kept, and held against somebody who adds up deal by deal.
 */
@QuarkusTest
class GeneratedForecastsTest {
    private static final int PEOPLE = 80;
    private static final int DEALS = 1_500;
    private static final ExchangeRate HOUSE = ExchangeRate.ofHouse("CNY");
    private static final Map<String, ExchangeRate> RATES = Map.of(
            "CNY", HOUSE,
            "USD", ExchangeRate.foreign("USD", BigDecimal.ONE, "CNY", new BigDecimal("7.1234")),
            "JPY", ExchangeRate.foreign("JPY", new BigDecimal("100"), "CNY", new BigDecimal("4.6217")));
    private static final List<String> STAGES = List.of("MAYBE", "LIKELY", "SURE", "WON");
    private static final List<Integer> PROBABILITIES = List.of(10, 50, 90);
    private static final List<String> AMOUNTS =
            List.of("pipeline", "bestCase", "commit", "omitted", "closed", "weighted", "expected");
    private static final String SELLER = """
            insert into seller (id, version, name, team, login, created_at) values ('%1$s', 0, '%1$s', '/sales/%2$s', '%1$s', now())
            """;
    private static final String LINE = """
            insert into reporting_line (id, version, seller_id, manager_id, from_day, gone, created_at)
            values (gen_random_uuid(), 0, '%s', '%s', %s, false, now())
            """;
    private static final String DEAL = """
            insert into opportunity (id, version, number, name, stage, pipeline, amount, currency, lines, owner_id, team, opened_at,
                stage_since, expected_close, closed_at, probability, forecast_as, rate_currency, rate_house, rate_asked, rate_day,
                rate_units, rate_worth)
            values ('%1$s', 0, '%1$s', 'Drawn', '%2$s', '%3$s', %4$s, '%5$s', '{"items": []}', '%6$s', '/sales/%7$s',
                '2025-06-01T00:00Z', '2025-06-01T00:00Z', %8$s, %9$s, %10$s, %11$s, %12$s)
            """;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String key = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final int year = today.getYear();

    /** From when on each person is in the tree. */
    private final Map<UUID, LocalDate> since = new HashMap<>();

    private final List<UUID> people = new ArrayList<>();
    private final List<Drawn> deals = new ArrayList<>();

    /**
     * A deal.
     *
     * @param said its own category; null for that of its stage
     * @param probability its own; null for that of its stage
     */
    private record Drawn(
            UUID id,
            UUID owner,
            Money amount,
            String stage,
            LocalDate day,
            @Nullable String said,
            @Nullable Integer probability) {
        boolean isWon() {
            return stage.equals("WON");
        }

        BigDecimal worth() {
            return rate().convert(amount, HOUSE).amount();
        }

        ExchangeRate rate() {
            return RATES.getOrDefault(amount.currency(), HOUSE);
        }

        String category() {
            if (isWon()) {
                return "closed";
            }
            return said == null
                    ? List.of("pipeline", "bestCase", "commit").get(STAGES.indexOf(stage))
                    : said.toLowerCase(Locale.ROOT);
        }

        BigDecimal likely() {
            if (isWon() || category().equals("omitted")) {
                return BigDecimal.ZERO;
            }
            var percent = probability == null ? PROBABILITIES.get(STAGES.indexOf(stage)) : probability;
            return worth().multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
        }

        /** What it adds to an amount of its owner. */
        BigDecimal of(String what) {
            return switch (what) {
                case "weighted" -> likely();
                case "expected" -> isWon() ? worth() : likely();
                default -> what.equals(category()) ? worth() : BigDecimal.ZERO;
            };
        }
    }

    @AfterEach
    void nothingIsLeftForOthersToCount() {
        Tables.execute("delete from opportunity where name = 'Drawn'");
    }

    @Test
    void everyWholeIsTheSumOfItsPartsAndOfItsDealsToTheCent() {
        var way = Pipelines.define(Api.ADA, Outlooks.way());
        hire();
        for (var i = 0; i < DEALS; i++) {
            draw(way);
        }
        holdAgainstTheDeals("at once");

        awaitSums();
        holdAgainstTheDeals("out of sums");

        for (var i = 0; i < DEALS / 10; i++) {
            var gone = deals.remove(random.nextInt(deals.size()));
            Tables.execute("delete from opportunity where id = '%s'".formatted(gone.id()));
            draw(way);
            hand(deals.get(random.nextInt(deals.size())), people.get(random.nextInt(PEOPLE)));
        }
        holdAgainstTheDeals("at once after changes");
        awaitSums();
        holdAgainstTheDeals("out of sums after changes");
    }

    private void holdAgainstTheDeals(String when) {
        var told = new HashMap<String, JsonNode>();
        for (var person : forecast(people.getFirst()).path("people")) {
            told.put(person.path("sellerId").asText(), person);
        }
        assertThat(told).hasSize(PEOPLE);
        for (var person : people) {
            var shown = Objects.requireNonNull(told.get(person.toString()));
            for (var amount : AMOUNTS) {
                var said = "%s of %s, %s, seed %d".formatted(amount, person, when, seed);
                var own = amount(shown.path("own"), amount);
                assertThat(own).as(said).isEqualByComparingTo(own(person, amount));
                var parts = told.values().stream()
                        .filter(other -> other.path("managerId").asText().equals(person.toString()))
                        .map(other -> amount(other.path("whole"), amount))
                        .reduce(own, BigDecimal::add);
                assertThat(amount(shown.path("whole"), amount)).as(said).isEqualByComparingTo(parts);
            }
        }
    }

    private BigDecimal own(UUID person, String amount) {
        return deals.stream()
                .filter(deal -> deal.owner().equals(person) && deal.day().getYear() == year)
                .filter(deal -> !since(person).isAfter(deal.isWon() ? deal.day() : today))
                .map(deal -> deal.of(amount))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private LocalDate since(UUID person) {
        return since.getOrDefault(person, LocalDate.MIN);
    }

    /** The first is at the top; nobody is further down than five levels; one in five came in the course of the year. */
    private void hire() {
        var levels = new HashMap<UUID, Integer>();
        for (var i = 0; i < PEOPLE; i++) {
            var person = UUID.randomUUID();
            Tables.execute(SELLER.formatted(person, key));
            if (i > 0) {
                var drawn = people.get(random.nextInt(i));
                var manager = levels.getOrDefault(drawn, 0) < 4 ? drawn : people.getFirst();
                var from = random.nextInt(5) == 0 ? day(year) : LocalDate.MIN;
                var day = from.equals(LocalDate.MIN) ? "null" : "'%s'".formatted(from);
                Tables.execute(LINE.formatted(person, manager, day));
                since.put(person, from.isAfter(since(manager)) ? from : since(manager));
                levels.put(person, levels.getOrDefault(manager, 0) + 1);
            }
            people.add(person);
        }
    }

    /** Four of five are of this year. */
    private void draw(String way) {
        var currency = List.of("CNY", "CNY", "USD", "JPY").get(random.nextInt(4));
        var deal = new Drawn(
                UUID.randomUUID(),
                people.get(random.nextInt(PEOPLE)),
                new Money(BigDecimal.valueOf(random.nextInt(100_000_000), 2), currency),
                STAGES.get(random.nextInt(4)),
                day(random.nextInt(5) > 0 ? year : year - 1),
                random.nextInt(4) == 0
                        ? List.of("PIPELINE", "COMMIT", "OMITTED").get(random.nextInt(3))
                        : null,
                random.nextInt(4) == 0 ? random.nextInt(101) : null);
        deals.add(deal);
        Tables.execute(DEAL.formatted(
                deal.id(),
                deal.stage(),
                way,
                deal.amount().amount().toPlainString(),
                currency,
                deal.owner(),
                key,
                deal.isWon() ? "null" : "'%s'".formatted(deal.day()),
                deal.isWon() ? "'%sT23:59:59Z'".formatted(deal.day()) : "null",
                deal.probability(),
                deal.said() == null ? "null" : "'%s'".formatted(deal.said()),
                carried(deal.rate())));
    }

    private LocalDate day(int ofYear) {
        return LocalDate.of(ofYear, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String carried(ExchangeRate rate) {
        return rate.equals(HOUSE)
                ? "null, null, null, null, null, null"
                : "'%s', 'CNY', '2025-06-01', '2025-06-01', %s, %s"
                        .formatted(rate.currency(), rate.units(), rate.worth());
    }

    private void hand(Drawn deal, UUID to) {
        Tables.execute("update opportunity set owner_id = '%s' where id = '%s'".formatted(to, deal.id()));
        deals.set(
                deals.indexOf(deal),
                new Drawn(deal.id(), to, deal.amount(), deal.stage(), deal.day(), deal.said(), deal.probability()));
    }

    /** Until the sums of all these people are made. */
    private void awaitSums() {
        var ours = " where owner_id in (select id::text from seller where team = '/sales/%s')".formatted(key);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Tables.number("select count(*) from forecast_stale" + ours) == 0
                        && Tables.number("select count(*) from forecast_watch where period = '%d'".formatted(year))
                                == 1);
        assertThat(Tables.number("select count(distinct owner_id) from forecast_kept" + ours))
                .isGreaterThan(PEOPLE / 2);
    }

    private JsonNode forecast(UUID top) {
        var answer = As.person(Api.ADA)
                .get("/forecasts/{s}?period={y}&levels=20", top, year)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try {
            return new ObjectMapper().readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal amount(JsonNode figures, String name) {
        var found = switch (name) {
            case "weighted" -> figures.path("weighted");
            case "expected" -> figures.path("system").path("expected");
            default -> figures.path(name).path("amount");
        };
        return new BigDecimal(found.path("amount").asText());
    }
}
