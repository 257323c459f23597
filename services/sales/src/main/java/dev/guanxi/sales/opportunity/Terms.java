package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed or hoped for so far.
 *
 * @param customerId null as long as nobody knows for whom the deal is
 * @param amount with lines always their sum
 * @param custom what the deal has in fields that an administrator defined
 */
public record Terms(
        String name,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        Money amount,
        List<LineItem> lines,
        @Nullable LocalDate expectedClose,
        Outlook outlook,
        CustomValues custom) {

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

    public Terms {
        ensureField(!amount.isNegative(), "amount", "amount-negative");
        ensureField(amount.amount().compareTo(TOO_LARGE) < 0, "amount", "amount-too-large");
        lines = List.copyOf(lines);
    }

    /** The sum of the lines; there must be one. */
    public static Money sum(List<LineItem> lines) {
        return lines.stream().map(LineItem::total).reduce(Money::plus).orElseThrow();
    }

    /** The same, with these values in the fields of an administrator. */
    Terms with(CustomValues custom) {
        return new Terms(name, customerId, contactId, amount, lines, expectedClose, outlook, custom);
    }

    Terms closing(@Nullable LocalDate expected) {
        return new Terms(name, customerId, contactId, amount, lines, expected, outlook, custom);
    }
}
