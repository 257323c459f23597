package dev.guanxi.contact.origin;

import dev.guanxi.contact.matching.IdentityKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A field of a profile about which sources say something. The parts of an address are one: they hold together. */
public enum ProfileField {
    NAME(FieldGroup.NAME, 300),
    PHONE(FieldGroup.PHONE, 40),
    EMAIL(FieldGroup.EMAIL, 254),
    ADDRESS(FieldGroup.ADDRESS, 1000),
    WEBSITE(FieldGroup.OTHER, 300),
    INDUSTRY(FieldGroup.OTHER, 100),
    JOB_TITLE(FieldGroup.OTHER, 100),
    BIRTHDAY(FieldGroup.OTHER, 10);

    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final FieldGroup group;
    private final int longest;

    ProfileField(FieldGroup group, int longest) {
        this.group = group;
        this.longest = longest;
    }

    public FieldGroup group() {
        return group;
    }

    /** Whether a profile follows what is believed; under another name nobody would find the customer, so people decide. */
    boolean isFollowed() {
        return this != NAME;
    }

    /** Whether a profile can hold it; what others say has passed no check of ours. */
    public boolean accepts(String value) {
        return !value.isBlank()
                && value.length() <= longest
                && switch (this) {
                    case EMAIL -> MAIL.matcher(value).matches();
                    case PHONE -> value.chars().anyMatch(Character::isDigit);
                    case BIRTHDAY -> isDay(value);
                    case ADDRESS -> AddressText.fits(value);
                    case NAME, WEBSITE, INDUSTRY, JOB_TITLE -> true;
                };
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * What all ways of writing the same value have in common.
     *
     * @param country ISO 3166-1; tells what a phone number without country code means
     */
    public String normal(String value, @Nullable String country) {
        return switch (this) {
            case PHONE -> IdentityKind.PHONE.normal(value, country);
            case EMAIL -> IdentityKind.EMAIL.normal(value, country);
            case NAME, ADDRESS, WEBSITE, INDUSTRY, JOB_TITLE, BIRTHDAY -> written(value);
        };
    }

    /** As it is to be written into a profile; the empty lines of an address have a meaning. */
    String written(String value) {
        return this == ADDRESS ? value : value.strip();
    }
}
