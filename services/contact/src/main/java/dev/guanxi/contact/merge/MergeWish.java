package dev.guanxi.contact.merge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;

/**
 * What somebody wants to be merged.
 *
 * @param duplicates in the order in which their values count; named twice they count once
 * @param choices by field, the record whose value is to survive
 */
public record MergeWish(UUID survivor, List<UUID> duplicates, Map<String, UUID> choices) {
    public MergeWish {
        duplicates = List.copyOf(new LinkedHashSet<>(duplicates));
        choices = Map.copyOf(choices);
    }

    /** The survivor and the duplicates. */
    public SequencedSet<UUID> all() {
        var all = new LinkedHashSet<UUID>();
        all.add(survivor);
        all.addAll(duplicates);
        return all;
    }
}
