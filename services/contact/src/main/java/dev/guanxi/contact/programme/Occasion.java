package dev.guanxi.contact.programme;

/** When a step is due. */
public enum Occasion {
    /** Some days after the first delivery to the customer. */
    FIRST_DELIVERY,
    /** Some days after each delivery. */
    DELIVERY,
    /** Every so many months; customers are spread over the first period, so that people's days are even. */
    PERIOD,
    /** Some days after the customer came to the level. */
    BEGIN;

    /** Whether it comes by the calendar rather than with an order. */
    boolean isByCalendar() {
        return switch (this) {
            case PERIOD, BEGIN -> true;
            case FIRST_DELIVERY, DELIVERY -> false;
        };
    }
}
