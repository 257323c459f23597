package dev.guanxi.service.installedbase;

/** What others know of where an installed product stands. */
public enum Standing {
    INSTALLED,
    ACTIVE,
    IN_REPAIR,
    REPLACED,
    RETIRED,
    /** Lies in the recycle bin, and comes back as what it was or goes for good. */
    REMOVED
}
