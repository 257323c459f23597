package dev.guanxi.contact.need;

/** How a need came to be known. */
public enum FoundBy {
    BRAINSTORM,
    RESEARCH,
    SURVEY,
    COMPLAINT,
    /** A customer said so. */
    CONVERSATION,
    /** Somebody watched a customer. */
    OBSERVATION
}
