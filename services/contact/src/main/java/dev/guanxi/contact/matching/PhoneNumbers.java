package dev.guanxi.contact.matching;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that ring at the same place, however they are written. What a number without country code means where nobody
 * says the country, {@code guanxi.contact.home-country} tells.
 */
public final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = ConfigProvider.getConfig()
            .getOptionalValue("guanxi.contact.home-country", String.class)
            .orElse("CN");

    /** International, and without the national prefix that some put in brackets; most numbers are written so. */
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9 .-]{6,}");

    /** Words for an extension that the library does not know. */
    private static final Pattern EXTENSION = Pattern.compile("转接|转|轉|分机|分機");

    private PhoneNumbers() {}

    /**
     * The number as E.164, without the extension that people write behind it; null when no such number is possible.
     *
     * @param country ISO 3166-1; tells what a number without country code means
     */
    public static @Nullable String e164(@Nullable String phone, @Nullable String country) {
        if (phone == null) {
            return null;
        }
        try {
            var number = parse(phone, country);
            return NUMBERS.isPossibleNumber(number) ? NUMBERS.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    /** E.164; of what is no number in that country the digits; null when there are none. */
    static @Nullable String key(String phone, @Nullable String country) {
        if (INTERNATIONAL.matcher(phone).matches()) {
            return "+" + digits(phone);
        }
        try {
            var number = parse(phone, country);
            return NUMBERS.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            var digits = digits(phone);
            return digits.isEmpty() ? null : digits;
        }
    }

    private static PhoneNumber parse(String phone, @Nullable String country) throws NumberParseException {
        return NUMBERS.parse(EXTENSION.matcher(phone).replaceFirst(" ext. "), country == null ? HOME : country);
    }

    private static String digits(String phone) {
        var digits = new StringBuilder(phone.length());
        phone.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
