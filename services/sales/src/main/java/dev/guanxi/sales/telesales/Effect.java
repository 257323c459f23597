package dev.guanxi.sales.telesales;

/** What a result of a call leads to, whatever a house calls it. */
public enum Effect {
    /** Called again after a pause, as long as there are attempts left. */
    NO_ANSWER,
    /** The same, after a short one. */
    BUSY,
    /** Called again at the time that was agreed. */
    CALL_BACK,
    /** Somebody was spoken to; nothing more is to be done. */
    REACHED,
    /** The number is somebody else's. */
    WRONG_NUMBER,
    NOT_INTERESTED,
    /** Nobody calls this number again, from whatever list. */
    DO_NOT_CALL,
    /** A lead or a deal goes on from here. */
    INTERESTED,
    SOLD;

    /** Whether nobody was spoken to, and it is tried again. */
    boolean isTriedAgain() {
        return this == NO_ANSWER || this == BUSY;
    }

    /** Whether somebody was spoken to whom one wanted to speak to. */
    boolean isReached() {
        return !isTriedAgain() && this != WRONG_NUMBER;
    }

    /** What the list was made for. */
    boolean isConversion() {
        return this == INTERESTED || this == SOLD;
    }
}
