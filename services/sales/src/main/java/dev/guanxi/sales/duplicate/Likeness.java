package dev.guanxi.sales.duplicate;

/** What two have in common. */
public enum Likeness {
    PHONE,
    MAIL,
    COMPANY,
    /** The name of the person; counts only together with the company. */
    PERSON
}
