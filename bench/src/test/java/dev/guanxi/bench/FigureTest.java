package dev.guanxi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void aShareOfTheBarePartsIsJudgedByBoth() {
        Figure half = new Figure("create", 1500, 3000.0, "/s", new Target.ShareOfBare(0.5));
        Figure less = new Figure("create", 1499, 3000.0, "/s", new Target.ShareOfBare(0.5));

        assertThat(half.row()).isEqualTo("| create | 1,500 /s | 3,000 /s | 0.50 | ≥ 0.5 × bare | met |");
        assertThat(less.row()).endsWith("| **missed** |");
    }

    @Test
    void anUpperBoundIsMissedOnlyAboveIt() {
        Figure within = new Figure("get", 0.3, null, "ms", new Target.AtMost(0.3));
        Figure beyond = new Figure("get", 0.301, null, "ms", new Target.AtMost(0.3));

        assertThat(within.row()).isEqualTo("| get | 0.3 ms | – | – | ≤ 0.3 ms | met |");
        assertThat(beyond.row()).contains("| 0.301 ms |").endsWith("| **missed** |");
    }

    @Test
    void aFigureForComparisonIsNotJudged() {
        assertThat(new Figure("get", 8400.4, 20_000.0, "/s", new Target.None()).row())
                .isEqualTo("| get | 8,400 /s | 20,000 /s | 0.42 | – |  |");
    }
}
