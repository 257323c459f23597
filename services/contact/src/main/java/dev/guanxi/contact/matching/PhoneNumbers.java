package dev.guanxi.contact.matching;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/** Numbers that ring at the same place, however they are written. */
final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "CN";

    private PhoneNumbers() {}

    /** E.164; of what is no number in that country the digits; null when there are none. */
    static @Nullable String key(String phone, @Nullable String country) {
        try {
            var number = NUMBERS.parse(phone, country == null ? HOME : country);
            return NUMBERS.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            var digits = phone.replaceAll("\\D", "");
            return digits.isEmpty() ? null : digits;
        }
    }
}
