package dev.guanxi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Duration SOON = Duration.ofMillis(10);

    private final Mortal engine = new Mortal();
    private final Part part = new Part("contact", 1, engine);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Watch watch = new Watch(new Progress(new PrintStream(said, true, StandardCharsets.UTF_8)), SOON);

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void aPartThatDiesIsStartedAgain() {
        part.start();
        watch.over(List.of(part));

        engine.alive = false;

        await().until(() -> part.state() == Part.State.READY);
        await().until(() -> said.toString(StandardCharsets.UTF_8).contains("contact is back"));
        assertThat(engine.starts).hasValue(2);
    }

    @Test
    void aPartThatWasStoppedStaysSo() throws InterruptedException {
        part.start();
        watch.over(List.of(part));

        part.stop();

        Thread.sleep(SOON.multipliedBy(20));
        assertThat(part.state()).isEqualTo(Part.State.DOWN);
        assertThat(engine.starts).hasValue(1);
    }

    @Test
    void aPartThatCannotStartIsTriedUntilItCan() {
        part.start();
        engine.refuses = true;
        engine.alive = false;

        watch.over(List.of(part));
        await().until(() -> engine.starts.get() >= 3);
        engine.refuses = false;

        await().until(() -> part.state() == Part.State.READY);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("contact did not start: no room");
    }

    /** A part that can die. */
    private static final class Mortal implements Engine {
        private volatile boolean alive;
        private volatile boolean refuses;
        private final AtomicInteger starts = new AtomicInteger();

        @Override
        public void start() {
            starts.incrementAndGet();
            if (refuses) {
                throw new SuiteException("no room");
            }
            alive = true;
        }

        @Override
        public boolean isReady() {
            return alive;
        }

        @Override
        public boolean isRunning() {
            return alive;
        }

        @Override
        public void stop() {
            alive = false;
        }

        @Override
        public OptionalLong pid() {
            return OptionalLong.empty();
        }

        @Override
        public String log() {
            return "It keeps no log.";
        }
    }
}
