package dev.guanxi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Duration SOON = Duration.ofMillis(10);

    private final Mortal engine = new Mortal();
    private final Part part = new Part("contact", 1, engine);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
    private final StartWait wait = new StartWait(progress, Duration.ofMillis(500), Duration.ofMillis(200));
    private final Watch watch = new Watch(progress, wait, SOON);

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void aPartThatDiesIsStartedAgain() {
        part.start(wait);
        watch.over(List.of(part));

        engine.alive = false;

        await().until(() -> part.state() == Part.State.READY);
        await().until(() -> said().contains("contact is back"));
        assertThat(engine.starts).hasValue(2);
    }

    @Test
    void aPartThatWasStoppedStaysSo() throws InterruptedException {
        part.start(wait);
        watch.over(List.of(part));

        part.stop();

        Thread.sleep(SOON.multipliedBy(20));
        assertThat(part.state()).isEqualTo(Part.State.DOWN);
        assertThat(engine.starts).hasValue(1);
    }

    @Test
    void aPartThatCannotStartIsTriedUntilItCan() {
        part.start(wait);
        engine.refuses = true;
        engine.alive = false;

        watch.over(List.of(part));
        await().until(() -> engine.starts.get() >= 3);
        engine.refuses = false;

        await().until(() -> part.state() == Part.State.READY);
        assertThat(said()).contains("contact did not start: no room");
    }

    @Test
    void aPartThatWasStoppedAfterItsEndWasSeenIsNotSaidToBeBack() throws InterruptedException {
        part.start(wait);
        engine.alive = false;
        engine.whenAskedForItsLog = part::stop;

        watch.over(List.of(part));

        await().until(() -> said().contains("contact ended by itself"));
        Thread.sleep(SOON.multipliedBy(20));
        assertThat(said()).doesNotContain("contact is back");
        assertThat(engine.starts).hasValue(1);
    }

    @Test
    void aPartThatHangsWhileStartingIsToldOfGivenUpAndTriedAgain() {
        part.start(wait);
        engine.hangs = true;
        engine.alive = false;

        watch.over(List.of(part));
        await().until(() -> engine.starts.get() >= 3);
        engine.hangs = false;

        await().until(() -> said().contains("contact is back"));
        assertThat(said())
                .contains("contact is still starting: not ready after 0 s. It lacks air. It keeps no log.")
                .contains("contact did not start: contact was given up: not ready after 0 s. It lacks air.");
    }

    @Test
    void aHangingPartCanBeStoppedAtOnce() {
        StartWait patient = new StartWait(progress, Duration.ofMinutes(10), Duration.ofMinutes(1));
        part.start(patient);
        engine.hangs = true;
        engine.alive = false;
        CompletableFuture<Boolean> reviving = CompletableFuture.supplyAsync(() -> part.revive(patient));
        await().until(() -> engine.starts.get() == 2);

        part.stop();

        assertThat(reviving)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withMessageContaining("contact was stopped while it was starting.");
        assertThat(part.state()).isEqualTo(Part.State.DOWN);
        assertThat(part.isMissing()).isFalse();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
