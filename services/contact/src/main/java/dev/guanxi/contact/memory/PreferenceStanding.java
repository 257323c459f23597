package dev.guanxi.contact.memory;

/** Whether a preference still holds. */
public enum PreferenceStanding {
    /** It is shown to whoever meets the guest. */
    CURRENT,
    /** The guest was seen to want something else by now. */
    REPLACED,
    /** It was noted in error, or does not hold any more. */
    RETRACTED
}
