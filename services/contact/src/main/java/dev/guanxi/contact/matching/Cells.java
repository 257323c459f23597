package dev.guanxi.contact.matching;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.web.imports.ImportRow;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of a file of customers or contacts, held to the rules of what one enters by hand. */
public final class Cells {
    /** As people write days in spreadsheets: 1985-03-09, 19850309, 1985/3/9, 1985.3.9. */
    private static final List<DateTimeFormatter> DAYS = Stream.of("uuuu-M-d", "uuuuMMdd", "uuuu/M/d", "uuuu.M.d")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final Validator validator;
    private final Class<?> request;
    private final Map<String, IdentityKind> identities;

    /**
     * For one kind of record.
     *
     * @param request what one enters by hand; its fields have the names of the columns
     * @param identities columns of what else somebody is reached or known by
     */
    public Cells(Validator validator, Class<?> request, Map<String, IdentityKind> identities) {
        this.validator = validator;
        this.request = request;
        this.identities = new TreeMap<>(identities);
    }

    /** Refuses a mail address that is none. */
    public void ensureMail(ImportRow row, String column) {
        var email = row.text(column);
        ensureField(isValid("email", email), column, "email-malformed", String.valueOf(email));
    }

    /** Refuses a country that is none. */
    public void ensureCountry(ImportRow row) {
        var country = row.text("country");
        ensureField(isValid("country", country), "country", "country-unknown", String.valueOf(country));
    }

    /** A day that no calendar has is left out: the rest of the row is still worth having. */
    public @Nullable LocalDate birthday(ImportRow row) {
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

    public KnownAs identities(ImportRow row, @Nullable String country) {
        return new KnownAs(identities.entrySet().stream()
                .flatMap(column -> Stream.ofNullable(row.text(column.getKey()))
                        .map(value -> Identity.of(column.getValue(), value, null, country)))
                .toList());
    }

    /**
     * What somebody is known by after a row; the main phone number is no other one.
     *
     * @param phone the main number
     */
    public KnownAs identities(KnownAs present, ImportRow row, @Nullable String phone, @Nullable String country) {
        var main = phone == null ? "" : IdentityKind.PHONE.normal(phone, country);
        var known = present;
        for (var column : identities.entrySet()) {
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

    private boolean isValid(String field, @Nullable Object value) {
        return value == null || validator.validateValue(request, field, value).isEmpty();
    }
}
