package dev.guanxi.service.businesshours;

import java.time.LocalTime;

/**
 * A part of a day at which somebody is there, as the clock on the wall shows it.
 *
 * @param to midnight stands for the end of the day
 */
public record Opening(LocalTime from, LocalTime to) {
    private static final String END_OF_DAY = "24:00";

    public Opening {
        if (!from.isBefore(to) && !to.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException(
                    "Opening hours must end after they begin, but are %s-%s. Write them as 09:00-17:00; the end of the day is 24:00."
                            .formatted(from, to));
        }
    }

    /** Reads {@code 09:00-12:00}; configuration does so too. */
    public static Opening of(String text) {
        var dash = text.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException(
                    "\"%s\" are no opening hours. Write them as 09:00-17:00.".formatted(text));
        }
        var to = text.substring(dash + 1).strip();
        return new Opening(
                LocalTime.parse(text.substring(0, dash).strip()),
                to.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(to));
    }
}
