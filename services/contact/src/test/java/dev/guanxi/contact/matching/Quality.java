package dev.guanxi.contact.matching;

import dev.guanxi.contact.matching.Febrl.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many duplicates were found, and how many of those found are duplicates.
 *
 * @param compared the pairs that keys brought together; nothing else was looked at
 */
record Quality(int compared, int reachable, int found, int right, int duplicates) {

    static Quality of(Febrl febrl, double threshold) {
        var people = febrl.people();
        var candidates =
                people.stream().map(person -> Candidate.of(person.traits())).toList();
        var pairs = pairs(candidates);
        int reachable = 0;
        int found = 0;
        int right = 0;
        for (var pair : pairs) {
            var same = isSame(people.get(pair.one), people.get(pair.other));
            reachable += same ? 1 : 0;
            if (candidates
                            .get(pair.one)
                            .comparedWith(candidates.get(pair.other))
                            .score()
                    >= threshold) {
                found++;
                right += same ? 1 : 0;
            }
        }
        return new Quality(pairs.size(), reachable, found, right, people.size() / 2);
    }

    private record Pair(int one, int other) {}

    private static boolean isSame(Person one, Person other) {
        return one.number().equals(other.number());
    }

    private static Set<Pair> pairs(List<Candidate> candidates) {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            for (var key : candidates.get(i).keys()) {
                index.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
            }
        }
        var pairs = new HashSet<Pair>();
        index.values().stream()
                .filter(sharing -> sharing.size() <= CandidateKeys.MOST_SHARING)
                .forEach(sharing -> {
                    for (int one : sharing) {
                        sharing.stream().filter(other -> one < other).forEach(other -> pairs.add(new Pair(one, other)));
                    }
                });
        return pairs;
    }

    double recall() {
        return (double) right / duplicates;
    }

    double precision() {
        return (double) right / found;
    }
}
