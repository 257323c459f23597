package dev.guanxi.contact.attachment;

/** What is known of a file's harmlessness. */
public enum ScanState {
    /** There is no scanner. */
    NOT_SCANNED,
    /** The scanner did not answer; ask for another scan. */
    PENDING,
    CLEAN,
    /** The content was thrown away. */
    INFECTED
}
