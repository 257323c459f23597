package dev.guanxi.platform.domain;

/**
 * Something that happened to an aggregate. A record in the past tense; other services learn its
 * name and the aggregate's state after it, never its fields.
 */
public interface DomainEvent {
    /** The name on the wire: {@code StageAdvanced} is {@code stage-advanced}. */
    default String wireName() {
        return wireName(getClass());
    }

    /** Raised when the meaning of the event changes; both versions are then published side by side. */
    default int schemaVersion() {
        return 1;
    }

    /** True for the event after which nothing of the aggregate may remain anywhere. */
    default boolean erases() {
        return false;
    }

    /**
     * True for an event after which earlier values must not be found any more, in the audit trail or
     * anywhere beside the aggregate; the aggregate itself goes on.
     */
    default boolean forgets() {
        return erases();
    }

    static String wireName(Class<?> event) {
        return WireNames.OF.get(event);
    }
}
