package dev.guanxi.contact.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a generation of the index is cut: by ids, which begin with the moment of their making, so the newest records are in
 * the last slice. A search goes from the newest to the oldest until it has enough, and each slice costs it a look; so a
 * generation begins with few slices that are the larger the older they are, and goes on with such as the newest.
 *
 * @param inNewest how many entries the newest slice has
 * @param above of each slice, newest first, what the ids in it are above
 */
record Slices(int generation, long inNewest, List<UUID> above) {
    /** So many a slice has when it is full. */
    static final int ENTRIES = 262_144;

    /** Four slices of a size, then some that are four times as large, and so on. */
    private static final String CUT = """
            select above, lpad(to_hex(row_number() over (order by above) - 1), 4, '0') as code from (
                select '00000000-0000-0000-0000-000000000000'::uuid as above
                union all
                select id from (select id, row_number() over (order by id desc) as n from %1$s) newest
                where n %% %2$d = 0 and n / %2$d %% (case
                    when n <= 4 * %2$d then 1 when n <= 16 * %2$d then 4 when n <= 64 * %2$d then 16 else 64 end) = 0) cuts
            """;

    /**
     * The statement that cuts entries.
     *
     * @param ids what has them as {@code id}
     * @param entries in the newest slices
     */
    static String cut(String ids, int entries) {
        return CUT.formatted(ids, entries);
    }

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
