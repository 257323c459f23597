package dev.guanxi.sales.realignment;

import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.territory.Market;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Ann has the east, Bob the west, and a province lies between them. */
abstract class Border {
    final Market market = new Market();
    final Person boss = market.force.boss;

    UUID ann;
    UUID bob;
    UUID east;
    UUID west;

    @Inject
    MovableClock clock;

    /** Ann has the east with its provinces E and B, Bob the west with W. */
    @BeforeEach
    void twoTerritories() {
        ann = market.force.seller("ann");
        bob = market.force.seller("bob");
        east = market.territory("East", List.of(ann), "E", "B");
        west = market.territory("West", List.of(bob), "W");
    }

    @AfterEach
    void present() {
        clock.moveTo(Duration.ZERO);
    }

    /** The province B goes to the west. */
    Map<String, Object> borderMoves() {
        return new HashMap<>(Map.of(
                "changes",
                List.of(
                        Steps.change(east, Map.of("rules", List.of(market.provinces("E")))),
                        Steps.change(west, Map.of("rules", List.of(market.provinces("W", "B")))))));
    }

    UUID customerIn(String name, String province) {
        return market.customer(
                name,
                Map.of(
                        "province",
                        market.place(province),
                        "postcode",
                        "310013",
                        "industry",
                        "retail",
                        "ownerId",
                        market.force.login("ann")));
    }

    UUID leadIn(String company, String province) {
        return market.lead("ann", company, Map.of("province", market.place(province), "postcode", "310013"));
    }

    void ownedBy(String kind, UUID record, String name) {
        Api.record(kind, record).body("ownerId", equalTo(market.force.login(name)));
    }
}
