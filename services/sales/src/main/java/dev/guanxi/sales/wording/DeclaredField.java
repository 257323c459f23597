package dev.guanxi.sales.wording;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.FieldWording;
import dev.guanxi.sales.print.Notation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A value that a text needs and that is known of no record: whoever makes a document says it.
 *
 * @param key by which texts name it
 * @param required whether there is no document without it
 * @param options of a {@link Type#CHOICE}; otherwise none
 */
public record DeclaredField(String key, FieldWording label, Type type, boolean required, List<String> options) {
    /** What may be a key: it has no point, so it is no name of what is known. */
    public static final String KEY = "[a-z][a-zA-Z0-9]{1,59}";

    /** The longest text that is said. */
    public static final int LONGEST = 2000;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,6})?) ([A-Z]{3})");

    /** How a value is written by whoever says it; all are texts. */
    public enum Type {
        TEXT,
        /** A decimal, {@code 1234.5}. */
        NUMBER,
        /** A decimal and a currency of ISO 4217, {@code 900.00 CNY}. */
        MONEY,
        /** A day of ISO 8601, {@code 2026-12-31}. */
        DATE,
        /** {@code true} or {@code false}. */
        YES_NO,
        /** One of the options. */
        CHOICE
    }

    public DeclaredField {
        options = List.copyOf(options);
    }

    void ensureSound(String place) {
        ensureField(!Wording.isOfTheEngine(key), place + ".key", "wording-field-reserved", key);
        ensureField(KnownField.of(key).isEmpty(), place + ".key", "wording-field-known", key);
        ensureField((type == Type.CHOICE) != options.isEmpty(), place + ".options", "wording-options", key);
    }

    /** What stands in a text for what somebody said; refuses what is no value of this type. */
    public Object value(String said, Locale locale) {
        try {
            return switch (type) {
                case TEXT -> said.strip();
                case NUMBER -> Notation.grouped(new BigDecimal(matching(NUMBER, said)));
                case MONEY -> amount(said);
                case DATE -> Notation.day(LocalDate.parse(said), locale);
                case YES_NO -> truth(said);
                case CHOICE -> option(said);
            };
        } catch (DateTimeException _) {
            throw unfit(said);
        }
    }

    private String matching(Pattern form, String said) {
        if (!form.matcher(said).matches()) {
            throw unfit(said);
        }
        return said;
    }

    private String amount(String said) {
        var parts = AMOUNT.matcher(said);
        if (!parts.matches()) {
            throw unfit(said);
        }
        try {
            return Notation.money(Money.named(parts.group(1), parts.group(2)));
        } catch (Invalid _) {
            throw unfit(said);
        }
    }

    private Boolean truth(String said) {
        return switch (said) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unfit(said);
        };
    }

    private String option(String said) {
        if (!options.contains(said)) {
            throw new Invalid(place(), "wording-no-option", label, String.join(", ", options));
        }
        return said;
    }

    private Invalid unfit(String said) {
        return new Invalid(place(), "wording-value-unfit", label, said, type);
    }

    /** Where a value of it is said. */
    String place() {
        return "values." + key;
    }
}
