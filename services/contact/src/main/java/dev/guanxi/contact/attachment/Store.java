package dev.guanxi.contact.attachment;

/** Where the content of a file is. */
public enum Store {
    /** In pieces beside what is known of the file. */
    POSTGRES,
    /** In an object store. */
    S3
}
