package dev.guanxi.contact.matching;

import org.jspecify.annotations.Nullable;

/**
 * What a person or an organisation is reached or known by besides the main phone number and mail address.
 *
 * @param value as written
 * @param label whose or what for, such as {@code 家}
 * @param normal the one way of writing it, see {@link IdentityKind#normal}
 */
public record Identity(
        IdentityKind kind, String value, @Nullable String label, String normal) {
    /**
     * An identity as people write it.
     *
     * @param country ISO 3166-1; tells what a phone number without country code means
     */
    public static Identity of(IdentityKind kind, String value, @Nullable String label, @Nullable String country) {
        return new Identity(kind, value.strip(), label, kind.normal(value, country));
    }

    /** Whether it claims to be a mail address and is none. */
    boolean isMalformed() {
        return kind == IdentityKind.EMAIL && !value.matches("[^@\\s]+@[^@\\s]+");
    }

    /** The same, however it is written. */
    boolean isSameAs(Identity other) {
        return kind == other.kind && normal.equals(other.normal);
    }

    /** The same as one of the things by which records are compared. */
    public Trait trait(@Nullable String country) {
        return switch (kind) {
            case PHONE -> new Trait.Phone(value, country);
            case EMAIL -> new Trait.Mail(value);
            case LOYALTY_CARD -> new Trait.IdentityNumber(Trait.Issue.LOYALTY_CARD, value);
            case SHOP_LOGIN -> new Trait.IdentityNumber(Trait.Issue.SHOP_LOGIN, value);
            case TAX_NUMBER -> new Trait.IdentityNumber(Trait.Issue.TAX, value);
            case SOCIAL_SECURITY_NUMBER -> new Trait.IdentityNumber(Trait.Issue.SOCIAL_SECURITY, value);
            case WECHAT -> new Trait.IdentityNumber(Trait.Issue.WECHAT, value);
        };
    }

    /** Without the number, which must not get into a log. */
    @Override
    public String toString() {
        return "Identity[" + kind + "]";
    }
}
