package dev.guanxi.contact.merge;

/** Why a field has the value that it has after a merge. */
public enum SurvivalReason {
    /** Whoever merges said whose value it is to be. */
    CHOSEN,
    /** The survivor has a value, and keeps it. */
    KEPT,
    /** The survivor has none; it is that of the first duplicate, in the order given, which has one. */
    TAKEN,
    /**
     * It was put together of what several of them have: a list of all entries, each once, and of the phone numbers and
     * mail addresses that did not survive as such; an address of its parts, where they do not contradict each other.
     */
    UNITED,
    /** Nobody has a value. */
    EMPTY
}
