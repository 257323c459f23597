package dev.guanxi.marketing.mailing;

/** How close the relationship with a customer is meant to be, as contact finds it, the loosest first. */
public enum RelationshipLevel {
    /** Also of whom contact has decided nothing. */
    BASIC,
    REACTIVE,
    ACCOUNTABLE,
    PROACTIVE,
    PARTNERSHIP;

    /** The level of a contact's customer, in SQL. */
    static String of(String contact) {
        return """
                coalesce((select l.level from contact_customer k join customer_level l on l.customer_id = k.customer_id
                    where k.id = %s), 'BASIC')""".formatted(contact);
    }
}
