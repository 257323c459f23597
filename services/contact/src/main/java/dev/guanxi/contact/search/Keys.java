package dev.guanxi.contact.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A question to the index: keys, joined by and and or. A placeholder stands before each key for the slice it is asked
 * in.
 */
sealed interface Keys {
    /** Never part of a key, because no letter and no name has it. */
    String SLICE = "\u0001";

    /** Of keys that are wanted together so many are asked for at most: what they lead to is looked at anyway. */
    int ENOUGH = 4;

    /** A key that is nowhere in the part that is known. */
    double RAREST = 0.0005;

    /** Together keys lead to so few entries that another one is not worth a look into the index. */
    double RARE_ENOUGH = 0.000_000_001;

    /** Parts of a word have two letters in common with their neighbours, and tell little beside them. */
    int APART = 3;

    /** So many questions at most; what comes to more stays one. */
    int MOST_WAYS = 8;

    /** Of keys that begin alike so many are read without a thought. */
    double FEW_BEGUN = 0.002;

    /** A key that nearly every second entry has keeps hardly any away. */
    double EVERYWHERE = 0.4;

    /** Leads to everything. */
    Keys ANYTHING = new All(List.of());

    /** As PostgreSQL's text search writes it. */
    String text();

    /** Which part of all entries they lead to at most, as far as is known. */
    double share(Census census);

    /** The same with fewer keys, which lead to hardly more entries: of those that must all be there the rarest. */
    Keys rarest(Census census);

    /**
     * One key of each way, which lead to all entries of these keys and to others: for whoever looks among few, where each
     * key more costs a look for each of them. Anything, where a way has none but such as begin many keys, because all of
     * those are read wherever it is asked.
     */
    Keys fewest(Census census);

    /** Questions without an or in them, of which each finds something of it. */
    default List<Keys> ways() {
        return List.of(this);
    }

    static Keys key(String lexeme) {
        return new Key(lexeme, false);
    }

    /** All keys that begin so. */
    static Keys begun(String lexeme) {
        return new Key(lexeme, true);
    }

    static Keys all(Stream<Keys> keys) {
        var all = keys.flatMap(key -> key instanceof All together ? together.of().stream() : Stream.of(key))
                .distinct()
                .toList();
        return all.size() == 1 ? all.getFirst() : new All(all);
    }

    static Keys any(Stream<Keys> keys) {
        var any = keys.flatMap(key -> key instanceof Any either ? either.of().stream() : Stream.of(key))
                .distinct()
                .toList();
        return any.size() == 1 ? any.getFirst() : new Any(any);
    }

    default Keys and(Keys other) {
        return all(Stream.of(this, other));
    }

    /** One, or all that begin so. */
    record Key(String lexeme, boolean begun) implements Keys {
        @Override
        public String text() {
            var quoted = lexeme.replace(SLICE, "").replace("\\", "\\\\").replace("'", "''");
            return "'" + SLICE + quoted + (begun ? "':*" : "'");
        }

        @Override
        public double share(Census census) {
            return begun ? census.shareOfBegun(lexeme) : census.share(lexeme);
        }

        @Override
        public Keys rarest(Census census) {
            return this;
        }

        @Override
        public Keys fewest(Census census) {
            return begun && share(census) > FEW_BEGUN ? ANYTHING : this;
        }
    }

    /** Every one of them. */
    record All(List<Keys> of) implements Keys {
        @Override
        public String text() {
            return joined(of, " & ");
        }

        @Override
        public double share(Census census) {
            return of.stream().mapToDouble(key -> key.share(census)).min().orElse(1);
        }

        @Override
        public Keys rarest(Census census) {
            var sorted = IntStream.range(0, of.size())
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(at -> of.get(at).share(census))
                            .thenComparingInt(at -> at % APART))
                    .map(of::get)
                    .toList();
            var taken = new ArrayList<Keys>();
            var together = 1.0;
            for (var key : sorted) {
                var share = Math.max(key.share(census), RAREST);
                if (!taken.isEmpty() && (share > EVERYWHERE || together < RARE_ENOUGH || taken.size() == ENOUGH)) {
                    break;
                }
                taken.add(key.rarest(census));
                together *= share;
            }
            return all(taken.stream());
        }

        @Override
        public Keys fewest(Census census) {
            return of.stream()
                    .map(key -> key.fewest(census))
                    .min(Comparator.comparingDouble(key -> key.share(census)))
                    .orElse(ANYTHING);
        }

        @Override
        public List<Keys> ways() {
            List<Keys> ways = List.of(ANYTHING);
            for (var key : of) {
                var each = key.ways();
                if (ways.size() * each.size() > MOST_WAYS) {
                    return List.of(this);
                }
                ways = ways.stream().flatMap(way -> each.stream().map(way::and)).toList();
            }
            return ways;
        }
    }

    /** At least one of them. */
    record Any(List<Keys> of) implements Keys {
        @Override
        public String text() {
            return joined(of, " | ");
        }

        @Override
        public double share(Census census) {
            return Math.min(1, of.stream().mapToDouble(key -> key.share(census)).sum());
        }

        @Override
        public Keys rarest(Census census) {
            return any(of.stream().map(key -> key.rarest(census)));
        }

        @Override
        public Keys fewest(Census census) {
            var each = of.stream().map(key -> key.fewest(census)).toList();
            return each.contains(ANYTHING) ? ANYTHING : any(each.stream());
        }

        @Override
        public List<Keys> ways() {
            return of.stream().flatMap(key -> key.ways().stream()).toList();
        }
    }

    private static String joined(List<Keys> keys, String by) {
        return keys.stream().map(Keys::text).collect(Collectors.joining(by, "(", ")"));
    }
}
