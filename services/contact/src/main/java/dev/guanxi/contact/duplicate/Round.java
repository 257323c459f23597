package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.matching.Candidate;
import dev.guanxi.contact.matching.Described;
import dev.guanxi.contact.matching.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Compares records with those that share a key with them, each pair once. */
final class Round {
    private final Map<UUID, Suspect> suspects = new LinkedHashMap<>();

    /** By the id of a record, the suspects that it is to be compared with. */
    private final Map<UUID, Set<UUID>> meetings = new HashMap<>();

    private final List<Pair> found = new ArrayList<>();

    /**
     * Arranges who is compared with whom.
     *
     * @param sharing the records of each key
     */
    Round(List<Suspect> suspects, Map<Long, List<UUID>> sharing) {
        suspects.forEach(suspect -> this.suspects.put(suspect.id(), suspect));
        for (var suspect : suspects) {
            for (var key : suspect.keys()) {
                sharing.getOrDefault(key, List.of()).forEach(other -> arrange(suspect.id(), other));
            }
        }
        meetings.forEach((id, others) -> {
            var known = this.suspects.get(id);
            if (known != null) {
                compare(known.record(), known.candidate(), others);
            }
        });
    }

    /** Two suspects meet once, though each shares the key with the other. */
    private void arrange(UUID suspect, UUID other) {
        var first = !suspects.containsKey(other) || suspect.compareTo(other) < 0;
        if (first && !suspect.equals(other)) {
            meetings.computeIfAbsent(other, _ -> new HashSet<>()).add(suspect);
        }
    }

    /** Records that are not suspects themselves and still have to be compared. */
    List<UUID> strangers() {
        return meetings.keySet().stream()
                .filter(id -> !suspects.containsKey(id))
                .toList();
    }

    /** Compares some of them with the suspects that share a key with them; gives how many pairs were found so far. */
    int meet(List<Described> strangers) {
        strangers.stream()
                .filter(Described::active)
                .forEach(stranger -> compare(
                        stranger, Candidate.of(stranger.traits()), meetings.getOrDefault(stranger.id(), Set.of())));
        return found.size();
    }

    private void compare(Described record, Candidate candidate, Set<UUID> others) {
        for (var id : others) {
            var other = suspects.get(id);
            if (other != null) {
                var comparison = candidate.comparedWith(other.candidate());
                if (comparison.verdict() != Verdict.DIFFERENT) {
                    found.add(Pair.of(record, other.record(), comparison));
                }
            }
        }
    }

    List<Pair> found() {
        return found.stream().sorted(Pair.ORDER).toList();
    }
}
