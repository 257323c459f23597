package dev.guanxi.insight.classification;

import static dev.guanxi.insight.classification.ThresholdKind.BY_COUNT;
import static dev.guanxi.insight.classification.ThresholdKind.CUMULATIVE_SHARE;
import static dev.guanxi.insight.classification.ValueClass.A;
import static dev.guanxi.insight.classification.ValueClass.B;
import static dev.guanxi.insight.classification.ValueClass.C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
    static final Thresholds BY_VALUE = thresholds(CUMULATIVE_SHARE, 60, 85, 100);
    static final Thresholds BY_NUMBER = thresholds(BY_COUNT, 8, 13, 79);

    @Test
    void aHundredCustomersFallIntoEightThirteenAndSeventyNine() {
        var figures = aHundredCustomers();

        var classes = BY_VALUE.classesOf(figures);

        assertThat(classes).filteredOn(A::equals).hasSize(8);
        assertThat(classes).filteredOn(B::equals).hasSize(13);
        assertThat(classes).filteredOn(C::equals).hasSize(79);
        assertThat(sumOf(A, classes, figures)).isEqualByComparingTo("1800");
        assertThat(sumOf(B, classes, figures)).isEqualByComparingTo("750");
        assertThat(sumOf(C, classes, figures)).isEqualByComparingTo("450");
        assertThat(BY_NUMBER.classesOf(figures)).isEqualTo(classes);
    }

    @Test
    void theBestCustomerIsInAHoweverLargeItsShare() {
        assertThat(BY_VALUE.classesOf(decimals("900", "60", "40"))).containsExactly(A, C, C);
    }

    @Test
    void customersWithoutValueAreInC() {
        assertThat(BY_VALUE.classesOf(decimals("0", "0"))).containsExactly(C, C);
        assertThat(BY_VALUE.classesOf(List.of())).isEmpty();
    }

    @Test
    void thresholdsThatMakeNoSenseAreRefused() {
        assertRefused(thresholds(CUMULATIVE_SHARE, 85, 60, 100), "shares-not-ascending");
        assertRefused(thresholds(CUMULATIVE_SHARE, 60, 85, 95), "last-share-not-whole");
        assertRefused(thresholds(CUMULATIVE_SHARE, 0, 85, 100), "threshold-not-positive");
        assertRefused(thresholds(BY_COUNT, 8, 13, 80), "counts-not-whole");
    }

    /** Real purchases: published shares of the top 8, the next 13 and the last 79 per cent of customers. */
    @Test
    void realPurchasesGiveThePublishedShares() throws IOException {
        var file = Path.of("../../../shared/data/cdnow/CDNOW_master.txt");
        assumeThat(file).as("the real data is not on this machine").exists();
        var figures = revenueByCustomer(file);

        var classes = BY_NUMBER.classesOf(figures);

        var total = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(figures).hasSize(23_570);
        assertThat(total).isEqualByComparingTo("2500315.63");
        assertThat(Stream.of(A, B, C).map(c -> percent(sumOf(c, classes, figures), total)))
                .containsExactly("46.0", "23.0", "31.0");
    }

    private static List<BigDecimal> revenueByCustomer(Path file) throws IOException {
        var revenue = new TreeMap<String, BigDecimal>();
        try (var lines = Files.lines(file)) {
            lines.skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .forEach(fields -> revenue.merge(fields[0], new BigDecimal(fields[3]), BigDecimal::add));
        }
        return revenue.values().stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** 8 with 1,800, 13 with 750 and 79 with 450: 3,000 together. */
    private static List<BigDecimal> aHundredCustomers() {
        return Stream.of(
                        IntStream.range(0, 8).mapToObj(_ -> "225.00"),
                        Stream.concat(Stream.of("57.72"), IntStream.range(0, 12).mapToObj(_ -> "57.69")),
                        Stream.concat(Stream.of("6.18"), IntStream.range(0, 78).mapToObj(_ -> "5.69")))
                .flatMap(figures -> figures)
                .map(BigDecimal::new)
                .toList();
    }

    private static BigDecimal sumOf(ValueClass wanted, List<ValueClass> classes, List<BigDecimal> figures) {
        return IntStream.range(0, figures.size())
                .filter(i -> classes.get(i) == wanted)
                .mapToObj(figures::get)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100))
                .divide(whole, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static void assertRefused(Thresholds thresholds, String code) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(thresholds::ensureMeaningful)
                .returns(code, Invalid::code);
    }

    private static Thresholds thresholds(ThresholdKind kind, int a, int b, int c) {
        return new Thresholds(kind, BigDecimal.valueOf(a), BigDecimal.valueOf(b), BigDecimal.valueOf(c));
    }

    private static List<BigDecimal> decimals(String... figures) {
        return Stream.of(figures).map(BigDecimal::new).toList();
    }
}
