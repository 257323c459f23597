package dev.guanxi.service.cases;

import org.jspecify.annotations.Nullable;

/** How soon a case is to be resolved. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /**
     * What a customer of this class may expect.
     *
     * @param valueClass A, B or C; null before one was found
     */
    static Priority of(@Nullable String valueClass) {
        return switch (valueClass) {
            case "A" -> URGENT;
            case "B" -> HIGH;
            case null, default -> NORMAL;
        };
    }
}
