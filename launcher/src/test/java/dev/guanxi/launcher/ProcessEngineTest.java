package dev.guanxi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessEngineTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

    @TempDir
    private Path folder;

    private SuiteFolder suite = new SuiteFolder(Path.of("."));

    @BeforeEach
    void createFolder() {
        suite = new SuiteFolder(folder);
        suite.create();
    }

    @Test
    void runsAProcessUntilItIsStopped() {
        ProcessEngine engine = sleeper();

        engine.start();

        assertThat(engine.isRunning()).isTrue();
        assertThat(engine.isReady()).isFalse();
        engine.stop();
        assertThat(engine.isRunning()).isFalse();
    }

    @Test
    void anotherLauncherFindsAndStopsWhatWasLeftRunning() {
        sleeper().start();

        assertThat(new Leftovers(suite).stop()).isEqualTo(1);
        assertThat(sleeper().isRunning()).isFalse();
    }

    @Test
    void aProcessThatMerelyGotTheOldNumberIsLeftAlone() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "30").start();
        Files.writeString(suite.pidFile("contact"), Long.toString(stranger.pid()));

        int stopped = new Leftovers(suite).stop();

        assertThat(stopped).isZero();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    private ProcessEngine sleeper() {
        List<String> command = List.of("bash", "-c", "sleep 30 & trap 'kill $!' TERM; wait $!", suite.mark());
        return new ProcessEngine(
                "contact", suite, Purpose.WORK, NOWHERE, () -> new ProcessEngine.Plan(command, Map.of(), folder));
    }
}
