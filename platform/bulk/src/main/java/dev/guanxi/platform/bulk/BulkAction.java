package dev.guanxi.platform.bulk;

/** What is done to each record of a bulk change. */
public enum BulkAction {
    /** It is changed by a patch. */
    CHANGE,
    /** It goes into the recycle bin, with what goes along. */
    REMOVE
}
