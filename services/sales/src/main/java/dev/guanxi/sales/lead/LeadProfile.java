package dev.guanxi.sales.lead;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.Customised;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Who may want what. What is blank was not said.
 *
 * @param interest in their own words or ours
 * @param about where they are and what they do; null when nobody said
 * @param custom what it has in fields that an administrator defined
 */
@Embeddable
public record LeadProfile(
        @Nullable String company,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String interest,
        @Embedded @Nullable Whereabouts about,
        @JdbcTypeCode(SqlTypes.JSON) CustomValues custom)
        implements Customised<LeadProfile> {

    static final LeadProfile NOBODY = new LeadProfile(null, null, null, null, null, null);

    /** What was written down of a lead before there were such fields has none. */
    @SuppressWarnings("ConstantValue")
    public LeadProfile {
        company = said(company);
        givenName = said(givenName);
        familyName = said(familyName);
        email = said(email);
        phone = said(phone);
        interest = said(interest);
        about = about == null ? null : about.unlessUnknown();
        custom = Objects.requireNonNullElse(custom, CustomValues.NOTHING);
    }

    /** Of somebody of whom no more is known. */
    public LeadProfile(
            @Nullable String company,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String interest) {
        this(company, givenName, familyName, email, phone, interest, null, CustomValues.NOTHING);
    }

    /** Where they are and what they do, as far as somebody said so. */
    public Whereabouts whereabouts() {
        return about == null ? Whereabouts.UNKNOWN : about;
    }

    @Override
    public LeadProfile with(CustomValues custom) {
        return new LeadProfile(company, givenName, familyName, email, phone, interest, about, custom);
    }

    /** What this does not say is said as the other does. */
    LeadProfile filledFrom(LeadProfile other) {
        var values = new HashMap<String, Object>(other.custom().values());
        values.putAll(custom.values());
        return new LeadProfile(
                company == null ? other.company() : company,
                namesPerson() ? givenName : other.givenName(),
                namesPerson() ? familyName : other.familyName(),
                email == null ? other.email() : email,
                phone == null ? other.phone() : phone,
                interest == null ? other.interest() : interest,
                whereabouts().filledFrom(other.whereabouts()),
                CustomValues.of(values));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** There must be somebody to talk to or about. */
    LeadProfile checked() {
        ensureField(!isEmpty(), "familyName", "lead-nameless");
        return this;
    }

    /** Nobody could be called, written to or looked up. */
    public boolean isEmpty() {
        return company == null && !namesPerson() && email == null && phone == null;
    }

    /** What people would call it; nothing when nobody said who it is. */
    Optional<String> title() {
        return Stream.of(company, personName(), email, phone)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private @Nullable String personName() {
        return namesPerson()
                ? Stream.of(familyName, givenName).filter(Objects::nonNull).collect(Collectors.joining(" "))
                : null;
    }

    boolean namesPerson() {
        return givenName != null || familyName != null;
    }

    /** An organisation keeps its name; nothing is left of the person. */
    LeadProfile withoutPerson() {
        return new LeadProfile(
                company, null, null, null, null, null, company == null ? null : about, CustomValues.NOTHING);
    }
}
