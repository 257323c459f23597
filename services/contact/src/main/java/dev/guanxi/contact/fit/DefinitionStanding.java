package dev.guanxi.contact.fit;

/** Where a version of a definition stands. */
public enum DefinitionStanding {
    /** Nobody is held against it yet. */
    DRAFT,
    /** Everybody is held against it; it does not change any more. */
    PUBLISHED,
    /** A later version holds, or none. */
    RETIRED
}
