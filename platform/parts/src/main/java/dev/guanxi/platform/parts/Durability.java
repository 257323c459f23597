package dev.guanxi.platform.parts;

import java.util.Map;

/** Whether a server's data must outlive a power cut. */
public enum Durability {
    /** Every acknowledged commit is on disk: for anything a person relies on. */
    DURABLE(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on")),
    /** Faster, and worthless after a crash: for tests, whose data is thrown away anyway. */
    THROWAWAY(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));

    private final Map<String, String> settings;

    Durability(Map<String, String> settings) {
        this.settings = settings;
    }

    Map<String, String> settings() {
        return settings;
    }
}
