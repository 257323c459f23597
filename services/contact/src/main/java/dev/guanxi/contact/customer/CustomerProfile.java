package dev.guanxi.contact.customer;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.matching.Identity;
import dev.guanxi.contact.matching.IdentityKind;
import dev.guanxi.contact.matching.KnownAs;
import dev.guanxi.contact.matching.MatchKey;
import dev.guanxi.contact.matching.MatchKeys;
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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What people write down about a customer.
 *
 * @param parentId the organisation this one is a part of
 * @param phone as written; may be international
 * @param address null when nothing of it is known
 * @param birthday of a person only
 * @param identities what else the customer is reached or known by
 * @param custom what it has in fields that an administrator defined
 */
@Embeddable
public record CustomerProfile(
        String name,
        @Nullable UUID parentId,
        @Nullable String industry,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String email,
        @Embedded @Nullable Address address,
        @Nullable LocalDate birthday,
        @JdbcTypeCode(SqlTypes.JSON) KnownAs identities,
        @JdbcTypeCode(SqlTypes.JSON) CustomValues custom) {
    static final CustomerProfile NOTHING = named("");

    /** What was written down of a customer before there were such fields has none. */
    @SuppressWarnings("ConstantValue")
    public CustomerProfile {
        custom = Objects.requireNonNullElse(custom, CustomValues.NOTHING);
    }

    /** Of a customer of whom nothing else is known. */
    public static CustomerProfile named(String name) {
        return new CustomerProfile(
                name, null, null, null, null, null, null, null, KnownAs.NOTHING_ELSE, CustomValues.NOTHING);
    }

    /** The same, reached by phone and mail. */
    public CustomerProfile reachedBy(@Nullable String phone, @Nullable String email) {
        return new CustomerProfile(
                name, parentId, industry, website, phone, email, address, birthday, identities, custom);
    }

    /** The same, there and in that trade. */
    public CustomerProfile at(@Nullable Address where, @Nullable String trade) {
        return new CustomerProfile(name, parentId, trade, website, phone, email, where, birthday, identities, custom);
    }

    /** The same, known by one thing more. */
    public CustomerProfile alsoKnownBy(Identity one) {
        return new CustomerProfile(
                name,
                parentId,
                industry,
                website,
                phone,
                email,
                address,
                birthday,
                identities.and(List.of(one)),
                custom);
    }

    /** The same, with these values in the fields of an administrator. */
    CustomerProfile with(CustomValues custom) {
        return new CustomerProfile(
                name, parentId, industry, website, phone, email, address, birthday, identities, custom);
    }

    /** Refuses what makes no sense for a customer of that kind. */
    public void ensureFits(CustomerKind kind) {
        ensureField(birthday == null || kind == CustomerKind.PERSON, "birthday", "birthday-of-organisation");
        identities.ensureSound();
    }

    /**
     * This profile after a merge: by whatever the merged ones were reached, this one is reached as well, and its address
     * has the parts that theirs have and it lacks.
     */
    CustomerProfile rememberingAll(Collection<CustomerProfile> merged) {
        var place = address;
        var known = identities;
        for (var other : merged) {
            place = place == null || other.address == null
                    ? or(place, other.address)
                    : place.completedBy(other.address);
            known = known.and(other.channels().stream()
                    .filter(channel -> !isMain(channel))
                    .toList());
        }
        return new CustomerProfile(name, parentId, industry, website, phone, email, place, birthday, known, custom);
    }

    /** Whether it is the phone number or mail address itself. */
    private boolean isMain(Identity channel) {
        return switch (channel.kind()) {
            case PHONE ->
                phone != null && channel.normal().equals(channel.kind().normal(phone, country()));
            case EMAIL ->
                email != null && channel.normal().equals(channel.kind().normal(email, country()));
            case LOYALTY_CARD, SHOP_LOGIN, TAX_NUMBER, SOCIAL_SECURITY_NUMBER, WECHAT -> false;
        };
    }

    /** Whether there is something of that kind to find the customer by. */
    public boolean isFoundBy(MatchKey key) {
        return key.kind() == null || channels().stream().anyMatch(channel -> channel.kind() == key.kind());
    }

    /** Everything by which the customer is reached or known. */
    private List<Identity> channels() {
        var all = new ArrayList<Identity>();
        if (phone != null) {
            all.add(Identity.of(IdentityKind.PHONE, phone, null, country()));
        }
        if (email != null) {
            all.add(Identity.of(IdentityKind.EMAIL, email, null, null));
        }
        all.addAll(identities.items());
        return all;
    }

    /** What this customer has in common with others that may be the same. */
    MatchKeys keys() {
        return MatchKeys.of(name, city(), phone, email, country());
    }

    /** What says who the customer is. */
    public Traits traits(CustomerKind kind) {
        var known = new ArrayList<Trait>();
        known.add(new Trait.FullName(name));
        channels().forEach(channel -> known.add(channel.trait(country())));
        if (website != null) {
            known.add(new Trait.Website(website));
        }
        if (address != null) {
            known.add(address.trait());
        }
        if (birthday != null) {
            known.add(new Trait.BirthDate(birthday));
        }
        return new Traits(
                switch (kind) {
                    case ORGANISATION -> Traits.Subject.ORGANISATION;
                    case PERSON -> Traits.Subject.PERSON;
                },
                known);
    }

    /** The same, elsewhere. */
    CustomerProfile at(@Nullable Address elsewhere) {
        return new CustomerProfile(
                name, parentId, industry, website, phone, email, elsewhere, birthday, identities, custom);
    }

    CustomerProfile withParent(@Nullable UUID parent) {
        return new CustomerProfile(
                name, parent, industry, website, phone, email, address, birthday, identities, custom);
    }

    /** The address, whatever of it is known. */
    public Address place() {
        return address == null ? new Address(null, null, null, null, null, null) : address;
    }

    @Nullable
    String city() {
        return place().city();
    }

    public @Nullable String country() {
        return place().country();
    }

    private static <T> @Nullable T or(@Nullable T own, @Nullable T other) {
        return own == null ? other : own;
    }
}
