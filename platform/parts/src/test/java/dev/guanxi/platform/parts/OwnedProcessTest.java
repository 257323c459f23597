package dev.guanxi.platform.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OwnedProcessTest {

    private static final String MARK = "-Dguanxi.suite=/a/folder";

    /** The kernel shows no command line, or its beginning, while a program takes another's place. */
    @Test
    void aProcessIsKnownFromItsFirstMoment() throws IOException {
        for (int start = 0; start < 200; start++) {
            Process process = started(MARK);
            assertThat(OwnedProcess.find(process.pid(), MARK)).isPresent();
            process.destroyForcibly();
        }
    }

    @Test
    void aProcessOfAnotherSuiteIsNotOurs() throws IOException {
        Process process = started("-Dguanxi.suite=/another/folder");

        assertThat(OwnedProcess.find(process.pid(), MARK)).isEmpty();
        process.destroyForcibly();
    }

    private static Process started(String mark) throws IOException {
        return new ProcessBuilder("env", "sh", "-c", "sleep 5; exit", mark).start();
    }
}
