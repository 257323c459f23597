package dev.guanxi.platform.web.lists;

/** Who else is offered a view. It never shows anybody more records than they may see. */
public enum Sharing {
    /** Nobody. */
    PRIVATE,
    /** A team and the teams below it. */
    TEAM,
    /** Everybody who uses the service. */
    ALL
}
