package dev.guanxi.contact.level;

/** Whether a choice counts. */
public enum ChoiceStanding {
    CURRENT,
    /** The level follows from the segment again. */
    WITHDRAWN
}
