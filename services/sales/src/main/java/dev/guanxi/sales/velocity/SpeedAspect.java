package dev.guanxi.sales.velocity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what deals are told apart whose speed is compared. */
@Schema(description = "MONTH, QUARTER: of the closing, UTC; open deals are in the part without a key.")
public enum SpeedAspect {
    PIPELINE("pipeline"),
    OWNER("owner_id"),
    TEAM("team"),
    MONTH("to_char(closed_at at time zone 'UTC', 'YYYY-MM')"),
    QUARTER("to_char(closed_at at time zone 'UTC', 'YYYY\"-Q\"Q')");

    private final String key;

    SpeedAspect(String key) {
        this.key = key;
    }

    /** What deals of a part have in common, in SQL. */
    String key() {
        return key;
    }
}
