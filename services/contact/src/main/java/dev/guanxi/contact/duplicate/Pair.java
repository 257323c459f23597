package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.matching.Comparison;
import dev.guanxi.contact.matching.Described;
import java.util.Comparator;
import java.util.UUID;

/** Two records that may be the same; always in the same order, so that a pair is found once. */
record Pair(Described one, Described other, Comparison comparison) {
    /** As the database orders ids. */
    static final Comparator<UUID> IDS = Comparator.comparing(UUID::toString);

    static final Comparator<Pair> ORDER =
            Comparator.<Pair, UUID>comparing(pair -> pair.one.id(), IDS).thenComparing(pair -> pair.other.id(), IDS);

    static Pair of(Described one, Described other, Comparison comparison) {
        return IDS.compare(one.id(), other.id()) < 0
                ? new Pair(one, other, comparison)
                : new Pair(other, one, comparison);
    }
}
