package dev.guanxi.sales.opportunity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Other days on which a deal is expected to close, which the history of these has not yet taken down. */
class CloseMoves {
    /** From one day to another; null for none. */
    record Postponement(@Nullable LocalDate from, @Nullable LocalDate to) {}

    private final List<Postponement> moves = new ArrayList<>();

    void note(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (!Objects.equals(from, to)) {
            moves.add(new Postponement(from, to));
        }
    }

    List<Postponement> take() {
        var taken = List.copyOf(moves);
        moves.clear();
        return taken;
    }
}
