package dev.guanxi.contact.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a part of the entries tells of all: how common a key is, and how common what somebody looks for. It decides how
 * something is looked for and never what is found.
 *
 * @param entries how many there are in all, about
 * @param part some of them, from everywhere
 * @param shares by key, without its slice, which part of the entries has it; none for keys that hardly any has
 */
record Census(long entries, List<Known> part, NavigableMap<String, Double> shares) {
    /** A key of fewer of the part says nothing of all, unless it is counted with others that begin alike. */
    private static final int TELLING = 3;

    /** An entry of the part. */
    record Known(RecordKind kind, String plain, String heard) {
        boolean fits(Fits fits) {
            return fits.is(plain, heard);
        }
    }

    /** What can be told of entries from a part of them, and from the keys that each of the part has. */
    static Census of(long entries, Map<Known, List<String>> part) {
        var counts = part.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        var shares = new TreeMap<String, Double>();
        counts.forEach((key, count) -> {
            if (count >= TELLING || Lexemes.isOfPronunciation(key)) {
                shares.put(key, (double) count / part.size());
            }
        });
        return new Census(Math.max(entries, part.size()), List.copyOf(part.keySet()), shares);
    }

    double share(String key) {
        return shares.getOrDefault(key, 0.0);
    }

    /** Of all keys that begin so; at most all entries have one. */
    double shareOfBegun(String beginning) {
        var begun = shares.subMap(beginning, true, beginning + Character.MAX_VALUE, false);
        return Math.min(1, begun.values().stream().mapToDouble(share -> share).sum());
    }

    /**
     * Which part of the entries of these kinds fits at each match or a better one. Nearly all of them do not fit at all,
     * which one look tells.
     */
    Map<Match, Double> fitting(Asked asked, Set<RecordKind> kinds) {
        var fits = Stream.of(Match.values()).map(asked::fits).toList();
        var counts = new int[fits.size()];
        var all = 0;
        for (var known : part) {
            if (kinds.contains(known.kind())) {
                all++;
                if (known.fits(fits.getLast())) {
                    counts[best(known, fits)]++;
                }
            }
        }
        var fitting = new EnumMap<Match, Double>(Match.class);
        var sum = 0;
        for (var match : Match.values()) {
            sum += counts[match.ordinal()];
            fitting.put(match, all == 0 ? 0 : (double) sum / all);
        }
        return fitting;
    }

    private static int best(Known known, List<Fits> fits) {
        var best = 0;
        while (!known.fits(fits.get(best))) {
            best++;
        }
        return best;
    }
}
