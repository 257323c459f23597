package dev.guanxi.sales.stages;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a deal, as far as criteria ask for it.
 *
 * @param lines how many there are
 * @param ticked the keys of what somebody ticked off in its pipeline
 */
public record DealFacts(
        String name,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        Money amount,
        int lines,
        @Nullable LocalDate expectedClose,
        CustomValues custom,
        Set<String> ticked) {
    /** How the name of a field begins that an administrator defined. */
    static final String CUSTOM = "custom.";

    private static final Map<String, Kind> OWN = Map.of(
            "name", Kind.TEXT,
            "customerId", Kind.TEXT,
            "contactId", Kind.TEXT,
            "amount", Kind.NUMBER,
            "lines", Kind.NUMBER,
            "expectedClose", Kind.DAY);

    /** What can be compared with the value of a field. */
    enum Kind {
        TEXT,
        NUMBER,
        DAY,
        MOMENT,
        YES_NO
    }

    /** What a deal has in a field of its own; null where there is no such. */
    static @Nullable Kind own(String field) {
        return OWN.get(field);
    }

    /** What it has there; null for nothing. Zero is nothing, too. */
    @Nullable
    Object of(String field) {
        return switch (field) {
            case "name" -> name;
            case "customerId" -> customerId;
            case "contactId" -> contactId;
            case "amount" -> amount.isZero() ? null : amount.amount();
            case "lines" -> lines == 0 ? null : BigDecimal.valueOf(lines);
            case "expectedClose" -> expectedClose;
            default -> field.startsWith(CUSTOM) ? custom.get(field.substring(CUSTOM.length())) : null;
        };
    }
}
