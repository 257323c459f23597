package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.testkit.Together.together;
import static dev.guanxi.sales.Api.bringBack;
import static dev.guanxi.sales.Api.cny;
import static dev.guanxi.sales.Api.deal;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.remove;
import static dev.guanxi.sales.Api.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What boards show is what the deals add up to, whatever happens to them. */
@QuarkusTest
class BoardSumsTest {
    private static final List<String> STAGES = List.of("PROSPECTING", "ENGAGING", "PROPOSING", "WON", "LOST");
    private static final int STEPS = 60;

    private static final String ADDED_UP = """
            select coalesce(sum(amount), 0) from opportunity where owner_id = '%s' and stage = '%s' and not removed
            """;
    private static final String LEFT_OVER = """
            select count(*) from (select from board_sum group by pipeline, stage, currency, owner_id, team
                having count(*) > 1) many
            """;

    private final Person pat = Person.of("pat-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/sums");

    @Inject
    BoardSums sums;

    @Test
    void whateverHappensToDealsTheBoardShowsWhatTheyAddUpTo() throws Throwable {
        var random = new Random(92);
        var deals = new ArrayList<UUID>();
        var removed = new ArrayList<UUID>();
        for (var turn = 0; turn < STEPS; turn++) {
            if (deals.size() < 4) {
                deals.add(deal(pat, Map.of("name", "Deal " + turn, "amount", amount(random))));
                continue;
            }
            var one = deals.get(random.nextInt(deals.size()));
            switch (random.nextInt(6)) {
                case 0 -> deals.add(deal(pat, Map.of("name", "Deal " + turn, "amount", amount(random))));
                case 1 -> patch(pat, "opportunities", one, Map.of("amount", amount(random)));
                case 2 -> patch(pat, "opportunities", one, Map.of("probability", random.nextInt(101)));
                case 3 -> step(pat, "opportunities", one, "stage", Map.of("stage", STAGES.get(random.nextInt(3))));
                case 4 -> {
                    remove(pat, "opportunities", one);
                    deals.remove(one);
                    removed.add(one);
                }
                default -> {
                    if (!removed.isEmpty()) {
                        var back = removed.removeFirst();
                        bringBack(pat, back);
                        deals.add(back);
                    }
                }
            }
            if (turn % 10 == 0) {
                fold();
            }
        }

        boardAddsUp();
        fold();
        boardAddsUp();
        assertThat(Tables.column(LEFT_OVER)).containsExactly("0");
    }

    @Test
    void whoPutsSumsTogetherAtTheSameTimeLosesNothing() {
        var calls = new ArrayList<Callable<Object>>();
        for (var n = 0; n < 12; n++) {
            var name = "Deal " + n;
            calls.add(() -> deal(pat, Map.of("name", name, "amount", cny("10.00"))));
            calls.add(() -> {
                try {
                    return fold();
                } catch (Throwable failure) {
                    throw new AssertionError("a fold failed", failure);
                }
            });
        }

        together(calls);

        boardAddsUp();
        As.person(pat)
                .get("/opportunities/board?height=0")
                .then()
                .body("columns[0].count", equalTo(12))
                .body("columns[0].sums[0].amount", equalTo("120.00"));
    }

    private int fold() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> sums.fold(1_000));
    }

    private void boardAddsUp() {
        var board = As.person(pat).get("/opportunities/board?height=0").jsonPath();
        for (var stage : STAGES) {
            var shown =
                    board
                            .getList("columns.find { it.stage == '%s' }.sums.amount".formatted(stage), String.class)
                            .stream()
                            .map(BigDecimal::new)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            var asked = Tables.column(ADDED_UP.formatted(pat.id(), stage)).getFirst();
            assertThat(shown).as(stage).isEqualByComparingTo(asked);
        }
    }

    private static Map<String, String> amount(Random random) {
        return cny(BigDecimal.valueOf(random.nextInt(10_000_000), 2).toPlainString());
    }
}
