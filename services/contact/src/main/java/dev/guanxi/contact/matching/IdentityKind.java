package dev.guanxi.contact.matching;

import org.jspecify.annotations.Nullable;

/** By what a person or an organisation is reached or known. */
public enum IdentityKind {
    PHONE,
    EMAIL,
    LOYALTY_CARD,
    SHOP_LOGIN,
    TAX_NUMBER,
    SOCIAL_SECURITY_NUMBER,
    WECHAT;

    /**
     * The one way of writing it, which is what is looked up: a phone number as E.164, a name of an account in lower
     * case, a number without what parts its digits; empty when nothing is left.
     *
     * @param country ISO 3166-1; tells what a phone number without country code means
     */
    public String normal(String value, @Nullable String country) {
        return switch (this) {
            case PHONE -> {
                var key = PhoneNumbers.key(value, country);
                yield key == null ? "" : key;
            }
            case EMAIL, SHOP_LOGIN, WECHAT -> Letters.lower(value);
            case LOYALTY_CARD, TAX_NUMBER, SOCIAL_SECURITY_NUMBER -> Letters.only(value);
        };
    }
}
