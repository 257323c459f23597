package dev.guanxi.contact.search;

/** How well a record fits what was typed, best first; results come in this order. */
public enum Match {
    /** A name, number or address as it is typed, and nothing more. */
    EXACT,
    /** Every word typed is the beginning of a word. */
    PREFIX,
    /** Every word typed is somewhere. */
    PART,
    /** Every word typed is somewhere, or is how Chinese characters are pronounced: whole syllables or initials. */
    PINYIN,
    /** Every word typed is somewhere, or sounds like one that is. */
    SOUND
}
