package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import org.jspecify.annotations.Nullable;

/**
 * Where something is.
 *
 * @param latitude in degrees (WGS 84), north is positive; said together with the longitude or not at all
 * @param longitude in degrees, east is positive
 */
public record Scene(
        @Nullable String place,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    static final Scene NOWHERE = new Scene(null, null, null);

    Scene checked() {
        ensureField((latitude == null) == (longitude == null), "longitude", "coordinates-both");
        return this;
    }

    /** Its coordinates, if they are known. */
    @Nullable
    Spot spot() {
        return latitude == null || longitude == null ? null : new Spot(latitude, longitude);
    }
}
