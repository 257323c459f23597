package dev.guanxi.platform.fields;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One field and what its values must be. */
record FieldRule(String key, FieldDefinition definition) {
    /** How every name of such a field begins, in filters, files and findings. */
    static final String BEGIN = "custom.";

    /** What a number of JSON keeps exactly, wherever it passes. */
    static final int DIGITS = 15;

    /** Refusals after which one does not know what was meant at all. */
    static final Set<String> NOT_UNDERSTOOD = Set.of("custom-field-unknown", "custom-value-type");

    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";
    private static final int LONGEST = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{1,38}");
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final DateTimeFormatter TO_THE_MILLISECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int LAST_YEAR = 9999;

    String name() {
        return BEGIN + key;
    }

    /** The value as it is kept; refuses what is none of this field. */
    Object normal(Object written) {
        return switch (definition.type()) {
            case TEXT -> fitting(text(written), definition.longest());
            case NUMBER -> number(written);
            case MONEY -> money(written);
            case DATE -> day(text(written));
            case MOMENT -> moment(text(written));
            case YES_NO -> written instanceof Boolean ? written : refuseType(written);
            case CHOICE -> option(text(written));
            case CHOICES -> options(written);
            case EMAIL -> matching(EMAIL, text(written));
            case PHONE -> matching(PHONE, text(written));
            case URL -> url(fitting(text(written), LONGEST));
            case REFERENCE -> id(text(written));
        };
    }

    private Object id(String text) {
        return ID.matcher(text).matches() ? UUID.fromString(text).toString() : refuseType(text);
    }

    private Object refuseType(Object written) {
        throw new Invalid(name(), "custom-value-type", shown(written), definition.type());
    }

    private static String shown(Object written) {
        var text = String.valueOf(written);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private String text(Object written) {
        return written instanceof String text ? text.strip() : (String) refuseType(written);
    }

    private String fitting(String text, int longest) {
        ensureField(!text.isEmpty(), name(), "custom-value-empty");
        ensureField(text.indexOf('\0') < 0, name(), "custom-value-type", "\\0", definition.type());
        ensureField(text.length() <= longest, name(), "custom-value-too-long", longest);
        return text;
    }

    private String matching(Pattern pattern, String text) {
        var fitting = fitting(text, LONGEST);
        ensureField(pattern.matcher(fitting).matches(), name(), "custom-value-malformed", fitting, definition.type());
        return fitting;
    }

    private String url(String text) {
        try {
            var address = URI.create(text);
            var known = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            ensureField(known && address.getHost() != null, name(), "custom-value-malformed", text, definition.type());
            return text;
        } catch (IllegalArgumentException _) {
            throw new Invalid(name(), "custom-value-malformed", text, definition.type());
        }
    }

    private Object number(Object written) {
        if (!(written instanceof Number some)) {
            return refuseType(written);
        }
        var number = new BigDecimal(some.toString()).stripTrailingZeros();
        var decimals = Math.max(number.scale(), 0);
        ensureField(
                number.precision() <= DIGITS
                        && number.scale() > -DIGITS
                        && number.precision() - number.scale() <= DIGITS,
                name(),
                "custom-number-too-long",
                DIGITS);
        ensureField(decimals <= definition.decimals(), name(), "custom-decimals", definition.decimals());
        var min = definition.min();
        var max = definition.max();
        ensureField(min == null || number.compareTo(min) >= 0, name(), "custom-less", String.valueOf(min));
        ensureField(max == null || number.compareTo(max) <= 0, name(), "custom-more", String.valueOf(max));
        return number.setScale(decimals);
    }

    private Object money(Object written) {
        if (!(written instanceof Map<?, ?> parts)
                || !parts.keySet().equals(Set.of(AMOUNT, CURRENCY))
                || !(parts.get(AMOUNT) instanceof String amount)
                || !(parts.get(CURRENCY) instanceof String currency)) {
            return refuseType(written);
        }
        try {
            var money = Money.named(amount, currency);
            return new TreeMap<>(Map.of(AMOUNT, money.amount().toPlainString(), CURRENCY, money.currency()));
        } catch (Invalid refusal) {
            throw refusal.within(name());
        }
    }

    private Object day(String text) {
        try {
            return DAY.matcher(text).matches() ? LocalDate.parse(text).toString() : refuseType(text);
        } catch (DateTimeException _) {
            return refuseType(text);
        }
    }

    private Object moment(String text) {
        try {
            var moment = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            ensureField(
                    moment.getYear() >= 1 && moment.getYear() <= LAST_YEAR,
                    name(),
                    "custom-value-malformed",
                    text,
                    definition.type());
            return TO_THE_MILLISECOND.format(Instant.from(moment));
        } catch (DateTimeException _) {
            return refuseType(text);
        }
    }

    private String option(String key) {
        ensureField(
                definition.choices().stream()
                        .anyMatch(option -> option.offered() && option.key().equals(key)),
                name(),
                "custom-no-option",
                key,
                definition.choices().stream()
                        .filter(FieldOption::offered)
                        .map(FieldOption::key)
                        .collect(Collectors.joining(", ")));
        return key;
    }

    private Object options(Object written) {
        if (!(written instanceof List<?> several)) {
            return refuseType(written);
        }
        var keys = new LinkedHashSet<String>();
        several.forEach(one -> keys.add(option(text(one == null ? "" : one))));
        ensureField(!keys.isEmpty(), name(), "custom-value-empty");
        return List.copyOf(keys);
    }

    /** A value as people write it into a file: an option by its key or label, several with semicolons between them. */
    Object inFile(String cell) {
        return switch (definition.type()) {
            case TEXT, DATE, MOMENT, EMAIL, PHONE, URL, REFERENCE -> cell;
            case NUMBER -> decimal(cell);
            case MONEY -> amount(cell);
            case YES_NO -> yesOrNo(cell);
            case CHOICE -> called(cell);
            case CHOICES -> {
                var keys = new ArrayList<String>();
                for (var one : cell.split("[;；]", -1)) {
                    if (!one.isBlank()) {
                        keys.add(called(one.strip()));
                    }
                }
                yield keys;
            }
        };
    }

    private Object decimal(String cell) {
        try {
            return cell.length() <= LONGEST ? new BigDecimal(cell) : refuseType(cell);
        } catch (NumberFormatException _) {
            return refuseType(cell);
        }
    }

    /** As in {@code 900.00 CNY}. */
    private Object amount(String cell) {
        var parts = cell.split("\\s+", -1);
        return parts.length == 2 ? Map.of(AMOUNT, parts[0], CURRENCY, parts[1]) : refuseType(cell);
    }

    private Object yesOrNo(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "是" -> true;
            case "false", "no", "n", "0", "否" -> false;
            default -> refuseType(cell);
        };
    }

    private String called(String cell) {
        return definition.choices().stream()
                .filter(option -> Set.of(
                                option.key(),
                                option.label().english(),
                                option.label().chinese())
                        .contains(cell))
                .map(FieldOption::key)
                .findFirst()
                .orElse(cell);
    }
}
