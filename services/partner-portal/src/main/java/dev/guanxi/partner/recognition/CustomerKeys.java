package dev.guanxi.partner.recognition;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a customer, however it is written; two that share a key are taken for the same.
 *
 * @param name key of the company's name, always there
 * @param all this one, and those of website and phone where they can be understood; in order
 */
public record CustomerKeys(String name, Set<String> all) {
    private static final Pattern HOST =
            Pattern.compile("^(?:[a-z][a-z0-9+.-]*://)?(?:[^/@]*@)?(?:www\\d?\\.)?([^/:?#\\s]+\\.[^/:?#\\s.]+)");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "CN";
    private static final String NAME = "name:";

    public static CustomerKeys of(String company, @Nullable String website, @Nullable String phone) {
        return of(company, website, phone, null);
    }

    /** @param country ISO 3166-1; tells what a number without country code means */
    static CustomerKeys of(String company, @Nullable String website, @Nullable String phone, @Nullable String country) {
        var name = NAME + CompanyName.core(company);
        var all = new TreeSet<String>();
        all.add(name);
        Optional.ofNullable(website).flatMap(CustomerKeys::domain).ifPresent(domain -> all.add("domain:" + domain));
        Optional.ofNullable(phone).flatMap(p -> e164(p, country)).ifPresent(number -> all.add("phone:" + number));
        return new CustomerKeys(name, all);
    }

    /** False when the name has no letter and no digit, so that it tells no company from another. */
    public boolean isNamed() {
        return !name.equals(NAME);
    }

    private static Optional<String> domain(String website) {
        var host = HOST.matcher(website.strip().toLowerCase(Locale.ROOT));
        try {
            return host.find() ? Optional.of(IDN.toASCII(host.group(1), IDN.USE_STD3_ASCII_RULES)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> e164(String phone, @Nullable String country) {
        try {
            var number = NUMBERS.parse(phone, country == null ? HOME : country);
            return Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
