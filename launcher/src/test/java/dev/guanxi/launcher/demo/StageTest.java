package dev.guanxi.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void aDealIsWonStepByStep() {
        assertThat(Stage.WON.stepsFrom(Stage.PROSPECTING)).containsExactly(Stage.ENGAGING, Stage.PROPOSING);
        assertThat(Stage.WON.closes(Stage.PROSPECTING)).isTrue();
    }

    @Test
    void aDealIsLostWhereItStands() {
        assertThat(Stage.LOST.stepsFrom(Stage.PROSPECTING)).isEmpty();
        assertThat(Stage.LOST.closes(Stage.PROSPECTING)).isTrue();
    }

    @Test
    void whatSomebodyTookFurtherStaysThere() {
        assertThat(Stage.ENGAGING.stepsFrom(Stage.PROPOSING)).isEmpty();
        assertThat(Stage.PROPOSING.stepsFrom(Stage.WON)).isEmpty();
        assertThat(Stage.WON.closes(Stage.LOST)).isFalse();
        assertThat(Stage.PROPOSING.closes(Stage.PROPOSING)).isFalse();
    }
}
