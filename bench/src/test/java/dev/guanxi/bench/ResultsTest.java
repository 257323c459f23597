package dev.guanxi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    private static final String README = """
            # Bench

            <!-- last result: requests -->
            old
            <!-- end -->

            <!-- last result: events -->
            untouched
            <!-- end -->
            """;
    private static final Machine MACHINE = new Machine(OffsetDateTime.parse("2026-11-21T22:00:00Z"), 2, 24, "25", 0.4);

    @Test
    void aRunReplacesItsOwnLastResultOnly() {
        assertThat(Results.replaced(README, "requests", "new\n")).isEqualTo("""
                # Bench

                <!-- last result: requests -->

                new

                <!-- end -->

                <!-- last result: events -->
                untouched
                <!-- end -->
                """);
    }

    @Test
    void aReadmeWithoutAPlaceIsNotLeftAsItWasInSilence() {
        assertThatThrownBy(() -> Results.replaced(README, "import", "new"))
                .hasMessageContaining("<!-- last result: import -->");
    }

    @Test
    void everyRunOfADayStaysInItsFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("README.md"), README);
        Results results = new Results(folder, MACHINE);
        Benchmark requests = new CustomerRequests(folder);

        results.keep(requests, found(1));
        Path file = results.keep(requests, found(2));

        assertThat(file).hasFileName("2026-11-21.md");
        assertThat(Files.readString(file)).contains("| create | 1 ms |", "| create | 2 ms |", "2 cores");
        assertThat(Files.readString(folder.resolve("README.md")))
                .contains("| create | 2 ms |")
                .doesNotContain("| create | 1 ms |");
    }

    @Test
    void whatIsNotMeasuredAsTheTargetsAreStatedStaysOutOfTheReadme(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("README.md"), README);
        Results results = new Results(folder, MACHINE);

        Path file = results.add(new CustomerRequests(folder), found(3));

        assertThat(Files.readString(file)).contains("| create | 3 ms |", "Dearest: create.", "| each | one |");
        assertThat(Files.readString(folder.resolve("README.md"))).isEqualTo(README);
    }

    @Test
    void theReadmeShowsTheSummaryOnly(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("README.md"), README);
        Results results = new Results(folder, MACHINE);

        results.keep(new CustomerRequests(folder), found(4));

        assertThat(Files.readString(folder.resolve("README.md")))
                .contains("| create | 4 ms |", "Dearest: create.")
                .doesNotContain("| each | one |");
    }

    private static Findings found(double millis) {
        return new Findings(
                List.of(new Figure("create", millis, null, "ms", new Target.None())),
                List.of("Dearest: create."),
                "| each | one |");
    }
}
