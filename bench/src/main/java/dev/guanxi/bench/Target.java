package dev.guanxi.bench;

import org.jspecify.annotations.Nullable;

/** What a figure shall be. */
sealed interface Target {

    /** The figure itself has a bound. */
    record AtLeast(double value) implements Target {}

    /** The figure itself has a bound. */
    record AtMost(double value) implements Target {}

    /** What we reach of the bare parts' figure has a bound. */
    record ShareOfBare(double least) implements Target {}

    /** Stands there for comparison. */
    record None() implements Target {}

    /** {@return whether the target is reached; null where there is none} */
    default @Nullable Boolean isMetBy(double ours, @Nullable Double bare) {
        return switch (this) {
            case AtLeast(double value) -> ours >= value;
            case AtMost(double value) -> ours <= value;
            case ShareOfBare(double least) -> bare != null && ours >= least * bare;
            case None() -> null;
        };
    }

    default String text(String unit) {
        return switch (this) {
            case AtLeast(double value) -> "≥ %s %s".formatted(Figure.number(value), unit);
            case AtMost(double value) -> "≤ %s %s".formatted(Figure.number(value), unit);
            case ShareOfBare(double least) -> "≥ %s × bare".formatted(Figure.number(least));
            case None() -> "–";
        };
    }
}
