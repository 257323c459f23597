package dev.guanxi.platform.parts;

import java.util.Arrays;
import java.util.Locale;

/** What the shared parts are made of. */
enum Infrastructure {
    /** Programs out of Maven artifacts, started as processes: needs nothing installed. */
    PROCESSES,
    /** Containers, for those who have an engine and images. */
    CONTAINERS;

    private static final String VARIABLE = "CRM_INFRA";

    static Infrastructure chosen() {
        String chosen = System.getenv(VARIABLE);
        return chosen == null || chosen.isBlank() ? PROCESSES : parse(chosen);
    }

    static Infrastructure parse(String text) {
        return Arrays.stream(values())
                .filter(value -> value.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new PartsException("%s is \"%s\"; it may be %s."
                        .formatted(VARIABLE, text, Arrays.toString(values()).toLowerCase(Locale.ROOT))));
    }
}
