package dev.guanxi.sales.scoring;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a lead was looked after in its first three days.
 *
 * @param followUps how often somebody got in touch
 * @param hours after how many hours for the first time; null when nobody did
 */
record Attention(long followUps, @Nullable Double hours) {
    private static final double DAY = 24;
    private static final int MANY = 3;

    /** These traits and those of the attention. */
    Map<String, String> with(Map<String, String> traits) {
        var more = new TreeMap<>(traits);
        more.put("response", response());
        more.put("followUps", followUps >= MANY ? "MANY" : String.valueOf(followUps));
        return more;
    }

    private String response() {
        if (hours == null) {
            return Weights.NONE;
        }
        return hours <= DAY ? "FIRST_DAY" : "LATER";
    }
}
