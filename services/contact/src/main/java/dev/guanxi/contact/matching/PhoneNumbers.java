package dev.guanxi.contact.matching;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers that ring at the same place, however they are written. */
final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "CN";

    /** International, and without the national prefix that some put in brackets; most numbers are written so. */
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9 .-]{6,}");

    private PhoneNumbers() {}

    /** E.164; of what is no number in that country the digits; null when there are none. */
    static @Nullable String key(String phone, @Nullable String country) {
        if (INTERNATIONAL.matcher(phone).matches()) {
            return "+" + digits(phone);
        }
        try {
            var number = NUMBERS.parse(phone, country == null ? HOME : country);
            return NUMBERS.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            var digits = digits(phone);
            return digits.isEmpty() ? null : digits;
        }
    }

    private static String digits(String phone) {
        var digits = new StringBuilder(phone.length());
        phone.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
