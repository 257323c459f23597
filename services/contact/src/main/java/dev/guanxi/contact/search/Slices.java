package dev.guanxi.contact.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a generation of the index is cut: by ids, which begin with the moment of their making, so the newest records are in
 * the last slice.
 *
 * @param inNewest how many entries the newest slice has
 * @param above of each slice, newest first, what the ids in it are above
 */
record Slices(int generation, long inNewest, List<UUID> above) {
    /** So many a slice has when it is full. */
    static final int ENTRIES = 262_144;

    /** As many of the newest slices as have so many entries together. */
    int of(double entries) {
        var missing = entries - inNewest;
        return missing <= 0 ? 1 : 1 + (int) Math.min(above.size(), Math.ceil(missing / ENTRIES));
    }

    /** What all ids in so many of the newest slices are above. */
    UUID below(int newest) {
        return above.get(newest - 1);
    }

    /** When the first id above this one can have been made. */
    static Instant made(UUID above) {
        return Instant.ofEpochMilli(above.getMostSignificantBits() >>> 16);
    }
}
