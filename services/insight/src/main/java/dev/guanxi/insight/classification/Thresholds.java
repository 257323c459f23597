package dev.guanxi.insight.classification;

import static dev.guanxi.insight.classification.ThresholdKind.BY_COUNT;
import static dev.guanxi.insight.classification.ThresholdKind.CUMULATIVE_SHARE;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one class ends and the next begins, in per cent. A customer belongs to the class in which
 * those before it end: the one who crosses a threshold is still above it, so the best customer is
 * always in A, however large its share.
 */
@Embeddable
public record Thresholds(
        @Enumerated(EnumType.STRING) ThresholdKind kind,
        @Column(name = "threshold_a") BigDecimal a,
        @Column(name = "threshold_b") BigDecimal b,
        @Column(name = "threshold_c") BigDecimal c) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    void ensureMeaningful() {
        ensureField(a.signum() > 0, "thresholds.a", "threshold-not-positive");
        if (kind == CUMULATIVE_SHARE) {
            ensureField(a.compareTo(b) < 0 && b.compareTo(c) < 0, "thresholds.b", "shares-not-ascending", a, b, c);
            ensureField(c.compareTo(WHOLE) == 0, "thresholds.c", "last-share-not-whole", c);
        } else {
            ensureField(b.signum() > 0 && c.signum() > 0, "thresholds.b", "threshold-not-positive");
            ensureField(
                    a.add(b).add(c).compareTo(WHOLE) == 0,
                    "thresholds.c",
                    "counts-not-whole",
                    a.add(b).add(c));
        }
    }

    /**
     * The class of each customer.
     *
     * @param figures what the customers are compared by, highest first
     */
    public List<ValueClass> classesOf(List<BigDecimal> figures) {
        var whole = kind == BY_COUNT
                ? BigDecimal.valueOf(figures.size())
                : figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var classes = new ArrayList<ValueClass>(figures.size());
        var before = BigDecimal.ZERO;
        for (var figure : figures) {
            classes.add(classAfter(before, whole));
            before = before.add(kind == BY_COUNT ? BigDecimal.ONE : figure);
        }
        return classes;
    }

    private ValueClass classAfter(BigDecimal before, BigDecimal whole) {
        if (isBelow(before, a, whole)) {
            return ValueClass.A;
        }
        return isBelow(before, kind == BY_COUNT ? a.add(b) : b, whole) ? ValueClass.B : ValueClass.C;
    }

    private static boolean isBelow(BigDecimal part, BigDecimal percent, BigDecimal whole) {
        return part.multiply(WHOLE).compareTo(percent.multiply(whole)) < 0;
    }
}
