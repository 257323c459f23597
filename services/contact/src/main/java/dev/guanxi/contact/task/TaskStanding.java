package dev.guanxi.contact.task;

/** How far a task has come. */
public enum TaskStanding {
    OPEN,
    DONE,
    /** Somebody decided that it is not to be done. */
    SKIPPED
}
