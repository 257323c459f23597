package dev.guanxi.contact.origin;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Whom one believes about the fields of a group.
 *
 * <p>A statement of a source of rank <i>r</i> (0 is the most trusted) that is <i>a</i> months old is believed with weight
 * <i>2<sup>−r</sup> · 2<sup>−a/h</sup></i>, where <i>h</i> is the half-life; the heaviest holds. All weights of a group
 * shrink at the same pace, so that which is the heaviest does not depend on when one asks, and it is enough to compare
 * <i>said at − r · h</i>: a source one rank lower is believed when its statement is newer by more than a half-life, two
 * ranks lower by more than two. That decay may be counted from a fixed moment in the past without changing the order is
 * "forward decay": G. Cormode, V. Shkapenyuk, D. Srivastava, B. Xu, <i>Forward Decay: A Practical Time Decay Model for
 * Streaming Systems</i>, ICDE 2009, section III. With h = 0 the newest holds, whoever says it.
 *
 * @param months the half-life; a month is a twelfth of the Gregorian calendar's mean year
 * @param sources all of them, the most trusted first
 */
public record FieldTrust(FieldGroup group, int months, List<ValueSource> sources) {
    /** A hundred years: the more trusted always holds. */
    public static final int MOST_MONTHS = 1200;

    private static final long MILLIS_OF_MONTH = 2_629_746_000L;

    void check(int place) {
        ensureField(
                sources.size() == ValueSource.values().length
                        && EnumSet.copyOf(sources).size() == sources.size(),
                "fields[%d].sources".formatted(place),
                "trust-order-sources",
                group);
    }

    /** The statement that is believed; none when all were erased or taken away. What comes first does not matter. */
    public Optional<Statement> winner(Collection<Statement> statements) {
        var from = takenAway(statements);
        return statements.stream().filter(statement -> isHeard(statement, from)).max(belief());
    }

    /** What was said until then is not heard any more. */
    static Instant takenAway(Collection<Statement> statements) {
        return statements.stream()
                .filter(Statement::takesAway)
                .map(Statement::saidAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private static boolean isHeard(Statement statement, Instant from) {
        return !statement.isErased()
                && !statement.takesAway()
                && statement.saidAt().isAfter(from);
    }

    /** Least believed first; of two believed alike the newer one, then the more trusted. */
    Comparator<Statement> belief() {
        return Comparator.comparingLong(this::standing)
                .thenComparing(Statement::saidAt)
                .thenComparing(statement -> -rank(statement.source()))
                .thenComparing(Statement::normal)
                .thenComparing(statement -> String.valueOf(statement.value()))
                .thenComparing(Statement::id);
    }

    private long standing(Statement statement) {
        return statement.saidAt().toEpochMilli() - headStart(rank(statement.source()));
    }

    private long headStart(int ranks) {
        return MILLIS_OF_MONTH * months * ranks;
    }

    /** 0 for the most trusted. */
    public int rank(ValueSource source) {
        return sources.indexOf(source);
    }

    /** By how many months a statement of the one has to be newer to be believed against the other. */
    public int monthsBetween(ValueSource one, ValueSource other) {
        return Math.abs(rank(one) - rank(other)) * months;
    }
}
