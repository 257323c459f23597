package dev.guanxi.platform.fields;

/** What a field takes. */
public enum ValueType {
    TEXT,
    NUMBER,
    /** An amount as a decimal string, and a currency of ISO 4217. */
    MONEY,
    DATE,
    /** To the millisecond, in UTC. */
    MOMENT,
    YES_NO,
    /** The key of one option. */
    CHOICE,
    /** The keys of any number of options. */
    CHOICES,
    EMAIL,
    PHONE,
    URL,
    /** The id of another record, of the kind that the definition names. */
    REFERENCE;

    /** Whether somebody can write into it whatever they like, also of a person. */
    boolean holdsWords() {
        return switch (this) {
            case TEXT, EMAIL, PHONE, URL -> true;
            case NUMBER, MONEY, DATE, MOMENT, YES_NO, CHOICE, CHOICES, REFERENCE -> false;
        };
    }

    boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }
}
