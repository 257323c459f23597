package dev.guanxi.contact.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How well duplicates are found among data that others made for the purpose. */
class FebrlMatchingTest {
    private static final Path FILE = Path.of("../../../shared/data/febrl/dataset1.csv");

    private static Febrl febrl;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(
                Files.exists(FILE),
                () -> "The quality of matching was not measured: there is no data set at "
                        + FILE.toAbsolutePath().normalize() + ". Put dataset1.csv of Febrl there to measure it.");
        febrl = Febrl.read(FILE);
    }

    @Test
    void findsNearlyAllDuplicatesAndNearlyNothingElse() {
        var quality = measured("as it is", febrl, Verdict.SAME_FROM);

        assertThat(quality.recall()).isGreaterThan(.97);
        assertThat(quality.precision()).isGreaterThan(.99);
    }

    @Test
    void withoutIdentityNumbersTheRestGoesToReview() {
        var anonymous = febrl.withoutIdentityNumbers();

        var same = measured("without identity numbers, same", anonymous, Verdict.SAME_FROM);
        var possible = measured("without identity numbers, same or possible", anonymous, Verdict.POSSIBLE_FROM);

        assertThat(same.precision()).isGreaterThan(.99);
        assertThat(same.recall()).isGreaterThan(.8);
        assertThat(possible.recall()).isGreaterThan(.95);
        assertThat(possible.precision()).isGreaterThan(.95);
    }

    @Test
    void keysLoseNextToNothing() {
        var quality = measured("keys", febrl.withoutIdentityNumbers(), Verdict.SAME_FROM);

        assertThat(quality.reachable()).isGreaterThan(495);
        assertThat(quality.compared()).isLessThan(5 * quality.duplicates());
    }

    private static Quality measured(String what, Febrl people, double threshold) {
        var quality = Quality.of(people, threshold);
        System.out.printf(
                "FX-FEBRL %s: recall %.4f, precision %.4f, %d candidate pairs, %d of %d duplicates among them%n",
                what,
                quality.recall(),
                quality.precision(),
                quality.compared(),
                quality.reachable(),
                quality.duplicates());
        return quality;
    }
}
