package dev.guanxi.sales.opportunity;

import dev.guanxi.sales.stages.ForecastCategory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a deal may go on and end.
 *
 * @param probability in percent, where somebody says it of this deal; null where its stage tells
 * @param forecastCategory how far forecasts count on it, where somebody says it of this deal; null where its stage tells
 * @param competitors who else wants it, each once, however it is written
 * @param nextStep what is to be done next about it
 */
public record Outlook(
        @Nullable Integer probability,
        @Nullable ForecastCategory forecastCategory,
        List<String> competitors,
        @Nullable NextStep nextStep) {
    public static final Outlook UNKNOWN = new Outlook(null, null, List.of(), null);

    public Outlook {
        var once = new LinkedHashMap<String, String>();
        competitors.forEach(name -> once.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), name.strip()));
        competitors = List.copyOf(once.values());
    }
}
