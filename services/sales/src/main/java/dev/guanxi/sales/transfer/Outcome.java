package dev.guanxi.sales.transfer;

/** What became of a record that was to go to somebody. */
public enum Outcome {
    MOVED,
    /** Whoever keeps the records was asked, and has not answered yet. */
    ASKED,
    /** It belonged to them already. */
    THERE_ALREADY,
    /** Somebody else gave it away meanwhile; that stays so. */
    TAKEN_MEANWHILE,
    /** It is closed, and stays with whom it was. */
    CLOSED,
    /** It lies in the recycle bin, or is no more. */
    GONE
}
