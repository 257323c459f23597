package dev.guanxi.contact.matching;

/** How far two records agree in one aspect; what one of them does not say is no disagreement and not listed. */
public enum Agreement {
    /** The same, however it was written. */
    EXACT,
    /** The same sound: 王小明 and Wang Xiaoming. */
    SOUND,
    /** The same name of organisations of different legal forms. */
    OTHER_FORM,
    /** Apart by what a hand does wrong: a letter, a digit, two neighbours swapped. */
    CLOSE,
    /** One is a part of the other: an initial, a surname with a title, a longer name. */
    PARTLY,
    /** One record says it, and its silence in the other means something. */
    ONE_SIDED,
    /** Given and family name stand in each other's place. */
    SWAPPED,
    /** Not the same. */
    DIFFERENT,
    /** A correction of the sum: what depends on each other was counted more than once. */
    DEPENDENT
}
