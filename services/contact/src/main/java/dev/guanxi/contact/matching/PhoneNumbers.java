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

    /** Digits that E.164 allows. */
    private static final int LONGEST = 15;

    private PhoneNumbers() {}

    /**
     * E.164, without the extension that people write behind it; of what is no possible number in that country the
     * digits; null when there are none.
     *
     * @param country ISO 3166-1; tells what a number without country code means
     */
    public static @Nullable String key(String phone, @Nullable String country) {
        var digits = digits(phone);
        if (digits.length() <= LONGEST && INTERNATIONAL.matcher(phone).matches()) {
            return "+" + digits;
        }
        try {
            var number = parse(phone, country);
            if (NUMBERS.isPossibleNumber(number)) {
                return NUMBERS.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException _) {
            // the digits may still be found
        }
        return digits.isEmpty() ? null : digits;
    }

    /** Whether a key is a number that can be dialled from everywhere. */
    public static boolean isE164(@Nullable String key) {
        return key != null && key.startsWith("+");
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
