package dev.guanxi.sales.realignment;

import dev.guanxi.sales.territory.Atlas;
import dev.guanxi.sales.territory.Atlases;
import dev.guanxi.sales.territory.FactBook;
import dev.guanxi.sales.territory.RecordKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks through all customers, open deals and open leads for those that a realignment moves; each step within a transaction. */
@ApplicationScoped
class Survey {
    private static final int AT_ONCE = 1_000;

    private final Atlases atlases;
    private final FactBook facts;
    private final Moves moves;
    private final Clock clock;

    Survey(Atlases atlases, FactBook facts, Moves moves, Clock clock) {
        this.atlases = atlases;
        this.facts = facts;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * How far one is.
     *
     * @param after the last record that was looked at; null at the beginning of a kind
     */
    record Progress(RecordKind kind, @Nullable UUID after) {
        static final Progress BEGINNING = new Progress(RecordKind.CUSTOMER, null);

        private Optional<Progress> nextKind() {
            return switch (kind) {
                case CUSTOMER -> Optional.of(new Progress(RecordKind.OPPORTUNITY, null));
                case OPPORTUNITY -> Optional.of(new Progress(RecordKind.LEAD, null));
                case LEAD -> Optional.empty();
            };
        }
    }

    /** What is compared: the territories of today without it, and those of its day, or of today if that is later, with it. */
    Uni<Comparison> comparison(Realignment realignment) {
        return atlases.read().map(atlas -> comparison(realignment, atlas));
    }

    private Comparison comparison(Realignment realignment, Atlas atlas) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var draft = realignment.contents();
        var day = draft.effectiveOn().isAfter(today) ? draft.effectiveOn() : today;
        var previous = realignment.previous();
        var without = realignment.isApplied() ? atlas.with(previous.terms(), previous.seats()) : atlas;
        var with = atlas.with(draft.plan().terms(), draft.plan().seats());
        return new Comparison(without.on(today), with.on(day), draft.plan(), draft.everything());
    }

    /**
     * Looks at some records, and takes down those that move.
     *
     * @return where it goes on; nothing at the end
     */
    Uni<Optional<Progress>> look(UUID realignment, boolean late, Comparison comparison, Progress progress) {
        return facts.nextOpen(progress.kind(), progress.after(), AT_ONCE)
                .chain(found -> moves.put(
                                realignment,
                                late,
                                found.stream()
                                        .flatMap(one -> comparison.of(one).stream())
                                        .toList())
                        .replaceWith(
                                found.size() < AT_ONCE
                                        ? progress.nextKind()
                                        : Optional.of(new Progress(
                                                progress.kind(), found.getLast().id()))));
    }
}
