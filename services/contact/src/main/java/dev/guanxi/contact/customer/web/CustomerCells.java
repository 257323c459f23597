package dev.guanxi.contact.customer.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.matching.Identity;
import dev.guanxi.contact.matching.IdentityKind;
import dev.guanxi.contact.matching.KnownAs;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.web.imports.ImportRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of a file of customers, held to the rules of {@link CustomerRequest}. */
@ApplicationScoped
class CustomerCells {
    /** Columns of what else a customer is reached or known by. */
    private static final Map<String, IdentityKind> IDENTITIES = Map.of(
            "mobile", IdentityKind.PHONE,
            "loyalty_card", IdentityKind.LOYALTY_CARD,
            "shop_login", IdentityKind.SHOP_LOGIN,
            "tax_number", IdentityKind.TAX_NUMBER,
            "social_security_number", IdentityKind.SOCIAL_SECURITY_NUMBER,
            "wechat", IdentityKind.WECHAT);

    /** As people write days in spreadsheets: 1985-03-09, 19850309, 1985/3/9, 1985.3.9. */
    private static final List<DateTimeFormatter> DAYS = Stream.of("uuuu-M-d", "uuuuMMdd", "uuuu/M/d", "uuuu.M.d")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final Validator validator;

    CustomerCells(Validator validator) {
        this.validator = validator;
    }

    /** Refuses a mail address and a country that are none. */
    void ensureSound(ImportRow row) {
        var email = row.text("email");
        var country = row.text("country");
        ensureField(isValid("email", email), "email", "email-malformed", String.valueOf(email));
        ensureField(isValid("country", country), "country", "country-unknown", String.valueOf(country));
    }

    static @Nullable String street(@Nullable String first, @Nullable String second) {
        var lines = Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    /** A day that no calendar has is left out: the rest of the row is still worth having. */
    @Nullable
    LocalDate birthday(ImportRow row) {
        var written = row.text("birthday");
        if (written == null) {
            return null;
        }
        var day = DAYS.stream().flatMap(format -> day(written, format)).findFirst();
        if (day.isEmpty() || !isValid("birthday", day.get())) {
            row.warn(new Invalid("birthday", "birthday-unreadable", written));
            return null;
        }
        return day.get();
    }

    private static Stream<LocalDate> day(String written, DateTimeFormatter format) {
        try {
            return Stream.of(LocalDate.parse(written, format));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }

    static KnownAs identities(ImportRow row, @Nullable String country) {
        return new KnownAs(columns()
                .flatMap(column -> Stream.ofNullable(row.text(column.getKey()))
                        .map(value -> Identity.of(column.getValue(), value, null, country)))
                .toList());
    }

    /**
     * What a customer is known by after a row; its main phone number is no other one.
     *
     * @param phone the main number
     */
    static KnownAs identities(KnownAs present, ImportRow row, @Nullable String phone, @Nullable String country) {
        var main = phone == null ? "" : IdentityKind.PHONE.normal(phone, country);
        var known = present;
        for (var column : columns().toList()) {
            var value = row.text(column.getKey());
            if (value != null) {
                var one = Identity.of(column.getValue(), value, null, country);
                known = one.kind() == IdentityKind.PHONE && one.normal().equals(main) ? known : known.told(one);
            } else if (row.empties(column.getKey())) {
                known = known.without(column.getValue());
            }
        }
        return known;
    }

    private static Stream<Map.Entry<String, IdentityKind>> columns() {
        return IDENTITIES.entrySet().stream().sorted(Map.Entry.comparingByKey());
    }

    private boolean isValid(String field, @Nullable Object value) {
        return value == null
                || validator.validateValue(CustomerRequest.class, field, value).isEmpty();
    }
}
