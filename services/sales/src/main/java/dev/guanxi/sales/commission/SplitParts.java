package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.math.BigDecimal;
import java.util.List;

/** Who has which part in a deal; together 100 percent. Stored as it is. */
public record SplitParts(List<SplitPart> parts) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public SplitParts {
        parts = List.copyOf(parts);
    }

    SplitParts checked() {
        var sum = parts.stream().map(part -> new BigDecimal(part.percent())).reduce(BigDecimal.ZERO, BigDecimal::add);
        ensureField(sum.compareTo(WHOLE) == 0, "parts", "split-not-whole", sum.toPlainString());
        var people = parts.stream().map(SplitPart::ownerId).distinct().count();
        ensureField(people == parts.size(), "parts", "split-twice");
        return this;
    }
}
