package dev.guanxi.sales.forecast;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A generated tree of people with generated deals in three currencies, rolled up by the database, and held against somebody who
 * adds up deal by deal.
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
    private static final List<String> AMOUNTS =
            List.of("pipeline", "bestCase", "commit", "omitted", "closed", "weighted", "expected");
    private static final String SELLER = """
            insert into seller (id, version, name, team, login, created_at) values ('%1$s', 0, '%2$s', '/sales/%3$s', '%2$s', now())
            """;
    private static final String LINE = """
            insert into reporting_line (id, version, seller_id, manager_id, gone, created_at)
            values (gen_random_uuid(), 0, '%s', '%s', false, now())
            """;
    private static final String DEAL = """
            insert into opportunity (id, version, number, name, stage, pipeline, amount, currency, lines, owner_id, team, opened_at,
                stage_since, expected_close, closed_at, probability, forecast_as, rate_currency, rate_house, rate_asked, rate_day,
                rate_units, rate_worth)
            values (gen_random_uuid(), 0, gen_random_uuid()::text, 'Drawn', '%s', '%s', %s, '%s', '{"items": []}', '%s', '/sales/%s',
                '2025-06-01T00:00Z', '2025-06-01T00:00Z', %s, %s, %s, %s, %s)
            """;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String key = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final Map<UUID, Map<String, BigDecimal>> own = new HashMap<>();

    @Test
    void everyWholeIsTheSumOfItsPartsAndOfItsDealsToTheCent() {
        var way = Pipelines.define(Api.ADA, Outlooks.way());
        var people = people();
        for (var i = 0; i < DEALS; i++) {
            deal(way, people.get(random.nextInt(PEOPLE)));
        }

        var told = new HashMap<String, JsonNode>();
        for (var person : forecast(people.getFirst()).path("people")) {
            told.put(person.path("sellerId").asText(), person);
        }

        assertThat(told).hasSize(PEOPLE);
        for (var person : people) {
            var shown = Objects.requireNonNull(told.get(person.toString()));
            for (var amount : AMOUNTS) {
                assertThat(amount(shown.path("own"), amount))
                        .as("%s of %s, seed %d", amount, person, seed)
                        .isEqualByComparingTo(of(person).getOrDefault(amount, BigDecimal.ZERO));
                var reports = told.values().stream()
                        .filter(other -> other.path("managerId").asText().equals(person.toString()))
                        .map(other -> amount(other.path("whole"), amount))
                        .reduce(amount(shown.path("own"), amount), BigDecimal::add);
                assertThat(amount(shown.path("whole"), amount))
                        .as("%s below %s, seed %d", amount, person, seed)
                        .isEqualByComparingTo(reports);
            }
        }
    }

    /** The first is at the top; nobody is further down than five levels. */
    private List<UUID> people() {
        var people = new ArrayList<UUID>();
        var levels = new HashMap<UUID, Integer>();
        for (var i = 0; i < PEOPLE; i++) {
            var person = UUID.randomUUID();
            Tables.execute(SELLER.formatted(person, login(i), key));
            var manager = i == 0 ? null : above(people, levels);
            if (manager != null) {
                Tables.execute(LINE.formatted(person, manager));
            }
            levels.put(person, manager == null ? 0 : levels.getOrDefault(manager, 0) + 1);
            people.add(person);
        }
        return people;
    }

    private UUID above(List<UUID> people, Map<UUID, Integer> levels) {
        var found = people.get(random.nextInt(people.size()));
        return levels.getOrDefault(found, 0) < 4 ? found : people.getFirst();
    }

    private String login(int person) {
        return "p%d-%s".formatted(person, key);
    }

    private void deal(String way, UUID owner) {
        var currency = List.of("CNY", "CNY", "USD", "JPY").get(random.nextInt(4));
        var amount = new Money(BigDecimal.valueOf(random.nextInt(100_000_000), 2), currency);
        var stage = random.nextInt(4);
        var within = random.nextInt(5) > 0;
        var said = random.nextInt(4) == 0
                ? List.of("PIPELINE", "COMMIT", "OMITTED").get(random.nextInt(3))
                : null;
        var probability = random.nextInt(4) == 0 ? random.nextInt(101) : null;
        var day = LocalDate.of(within ? 2025 : 2024, 1 + random.nextInt(12), 1 + random.nextInt(28));
        Tables.execute(DEAL.formatted(
                List.of("MAYBE", "LIKELY", "SURE", "WON").get(stage),
                way,
                amount.amount().toPlainString(),
                currency,
                Tables.text("select owner_id from seller where id = '%s'".formatted(owner)),
                key,
                stage == 3 ? "null" : "'%s'".formatted(day),
                stage == 3 ? "'%sT23:59:59Z'".formatted(day) : "null",
                probability,
                said == null ? "null" : "'%s'".formatted(said),
                rate(currency)));
        if (within) {
            add(owner, rateOf(currency).convert(amount, HOUSE).amount(), stage, said, probability);
        }
    }

    private static String rate(String currency) {
        var rate = rateOf(currency);
        return rate.equals(HOUSE)
                ? "null, null, null, null, null, null"
                : "'%s', 'CNY', '2025-06-01', '2025-06-01', %s, %s".formatted(currency, rate.units(), rate.worth());
    }

    private static ExchangeRate rateOf(String currency) {
        return RATES.getOrDefault(currency, HOUSE);
    }

    private void add(UUID owner, BigDecimal worth, int stage, @Nullable String said, @Nullable Integer probability) {
        var ofStage = List.of("pipeline", "bestCase", "commit", "closed").get(stage);
        var category = stage == 3 || said == null ? ofStage : said.toLowerCase(Locale.ROOT);
        count(owner, category, worth);
        if (stage == 3) {
            count(owner, "expected", worth);
        } else if (!category.equals("omitted")) {
            var likely = probability == null ? List.of(10, 50, 90).get(stage) : probability;
            var part = worth.multiply(BigDecimal.valueOf(likely, 2)).setScale(2, RoundingMode.HALF_UP);
            count(owner, "weighted", part);
            count(owner, "expected", part);
        }
    }

    private void count(UUID owner, String what, BigDecimal amount) {
        of(owner).merge(what, amount, BigDecimal::add);
    }

    private Map<String, BigDecimal> of(UUID person) {
        return own.computeIfAbsent(person, _ -> new HashMap<>());
    }

    private JsonNode forecast(UUID top) {
        var answer = As.person(Api.ADA)
                .get("/forecasts/{s}?period=2025&levels=20", top)
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
