package dev.guanxi.sales.calendar;

import java.time.Duration;

/**
 * A place on the earth.
 *
 * @param latitude in degrees (WGS 84)
 * @param longitude in degrees
 */
public record Spot(double latitude, double longitude) {
    /** Mean radius of the earth in kilometres (IUGG). */
    private static final double RADIUS = 6_371.0088;

    private static final double SECONDS = 3_600;

    /** The great-circle distance in kilometres, by the haversine formula; at most 0.6 % off, as the earth is no sphere. */
    public double kilometresTo(Spot other) {
        var dLatitude = Math.toRadians(other.latitude - latitude);
        var dLongitude = Math.toRadians(other.longitude - longitude);
        var a = Math.pow(Math.sin(dLatitude / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dLongitude / 2), 2);
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /**
     * How long the way takes.
     *
     * @param speed in kilometres an hour
     */
    Duration travelTo(Spot other, double speed) {
        return Duration.ofSeconds(Math.round(kilometresTo(other) / speed * SECONDS));
    }
}
