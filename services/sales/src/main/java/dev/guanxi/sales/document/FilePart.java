package dev.guanxi.sales.document;

/** Which file of a document. */
public enum FilePart {
    /** That was sent, and that is signed. */
    SENT,
    /** The same with the page of signatures. */
    SIGNED
}
