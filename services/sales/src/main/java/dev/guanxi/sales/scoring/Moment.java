package dev.guanxi.sales.scoring;

/** How much time a lead has had when one judges it. */
public enum Moment {
    /** It has just come in. */
    ARRIVAL,
    /** Three days have passed since, so one also knows whether and how soon anybody got in touch. */
    THREE_DAYS
}
