package dev.guanxi.sales.territory;

/** By what something belongs to a territory. */
public enum Aspect {
    ACCOUNT,
    COUNTRY,
    PROVINCE,
    CITY,
    DISTRICT,
    POSTCODE,
    INDUSTRY,
    /** The region of whoever is in charge. */
    OFFICE,
    /** The size, or whatever else is counted. */
    BAND
}
