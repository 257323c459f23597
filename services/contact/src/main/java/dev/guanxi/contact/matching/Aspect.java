package dev.guanxi.contact.matching;

/** What two records are compared by, in the order in which people read the explanation. */
public enum Aspect {
    ORGANISATION_NAME,
    BRANCH,
    PLACE_IN_NAME,
    CHINESE_NAME,
    GIVEN_NAME,
    FAMILY_NAME,
    NAME_ORDER,
    BIRTH_DATE,
    TAX_NUMBER,
    SOCIAL_SECURITY_NUMBER,
    SHOP_LOGIN,
    LOYALTY_CARD,
    WECHAT,
    PHONE,
    MAIL,
    WEBSITE,
    COUNTRY,
    PROVINCE,
    CITY,
    POSTCODE,
    STREET,
    HOUSE_NUMBER,
    /** What address parts may weigh together: one removal changes all of them. */
    WHOLE_ADDRESS,
    /** What the members of one household, or the companies of one building, have in common without being the same. */
    SHARED_BY_MANY
}
