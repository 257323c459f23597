package dev.guanxi.contact.contact;

import dev.guanxi.contact.matching.Identity;
import dev.guanxi.contact.matching.IdentityKind;
import dev.guanxi.contact.matching.KnownAs;
import dev.guanxi.contact.matching.Trait;
import dev.guanxi.contact.matching.Traits;
import dev.guanxi.platform.fields.CustomValues;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What people write down about a contact.
 *
 * @param phone as written; may be international
 * @param identities what else the person is reached or known by
 * @param custom what the person has in fields that an administrator defined
 */
@Embeddable
public record ContactProfile(
        @Embedded PersonName name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String jobTitle,
        @Nullable LocalDate birthday,
        @JdbcTypeCode(SqlTypes.JSON) KnownAs identities,
        @JdbcTypeCode(SqlTypes.JSON) CustomValues custom) {
    static final ContactProfile NOTHING = new ContactProfile(PersonName.NOBODY, null, null, null);

    /** What was written down of a contact before there were such fields has none. */
    @SuppressWarnings("ConstantValue")
    public ContactProfile {
        custom = Objects.requireNonNullElse(custom, CustomValues.NOTHING);
    }

    /** Of a person of whom no more is known. */
    public ContactProfile(PersonName name, @Nullable String email, @Nullable String phone, @Nullable String jobTitle) {
        this(name, email, phone, jobTitle, null, KnownAs.NOTHING_ELSE, CustomValues.NOTHING);
    }

    /** The same, with these values in the fields of an administrator. */
    ContactProfile with(CustomValues custom) {
        return new ContactProfile(name, email, phone, jobTitle, birthday, identities, custom);
    }

    /** This profile after a merge: by whatever the merged ones were reached, this one is reached as well. */
    ContactProfile rememberingAll(Collection<ContactProfile> merged) {
        var known = identities;
        for (var other : merged) {
            known = known.and(other.channels().stream()
                    .filter(channel -> !isMain(channel))
                    .toList());
        }
        return new ContactProfile(name, email, phone, jobTitle, birthday, known, custom);
    }

    /** Whether it is the phone number or mail address itself. */
    private boolean isMain(Identity channel) {
        var keys = keys();
        return channel.kind() == IdentityKind.PHONE && channel.normal().equals(keys.phoneKey())
                || channel.kind() == IdentityKind.EMAIL && channel.normal().equals(keys.emailKey());
    }

    private List<Identity> channels() {
        var all = new ArrayList<Identity>();
        if (phone != null) {
            all.add(Identity.of(IdentityKind.PHONE, phone, null, null));
        }
        if (email != null) {
            all.add(Identity.of(IdentityKind.EMAIL, email, null, null));
        }
        all.addAll(identities.items());
        return all;
    }

    ContactKeys keys() {
        return new ContactKeys(key(IdentityKind.PHONE, phone), key(IdentityKind.EMAIL, email));
    }

    private static @Nullable String key(IdentityKind kind, @Nullable String written) {
        if (written == null) {
            return null;
        }
        var normal = kind.normal(written, null);
        return normal.isEmpty() ? null : normal;
    }

    /** What says who the person is. */
    public Traits traits() {
        var known = new ArrayList<Trait>();
        known.add(
                name.givenName() == null && name.familyName() == null
                        ? new Trait.FullName(name.fullName())
                        : new Trait.NameInParts(name.givenName(), name.familyName()));
        if (phone != null) {
            known.add(new Trait.Phone(phone, null));
        }
        if (email != null) {
            known.add(new Trait.Mail(email));
        }
        if (birthday != null) {
            known.add(new Trait.BirthDate(birthday));
        }
        identities.items().forEach(identity -> known.add(identity.trait(null)));
        return new Traits(Traits.Subject.PERSON, known);
    }
}
