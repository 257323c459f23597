package dev.guanxi.sales.opportunity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was ticked off of a deal, the oldest first, as it is stored. */
record Checklist(List<Tick> ticks) {
    static final Checklist NOTHING = new Checklist(List.of());

    Checklist {
        ticks = List.copyOf(ticks);
    }

    boolean has(String pipeline, String criterion) {
        return ticks.stream().anyMatch(tick -> tick.isOf(pipeline, criterion));
    }

    Checklist with(String pipeline, String criterion, String by, Instant at) {
        return new Checklist(Stream.concat(ticks.stream(), Stream.of(new Tick(pipeline, criterion, by, at.toString())))
                .toList());
    }

    Checklist without(String pipeline, String criterion) {
        return new Checklist(
                ticks.stream().filter(tick -> !tick.isOf(pipeline, criterion)).toList());
    }

    Set<String> of(String pipeline) {
        return ticks.stream()
                .filter(tick -> tick.pipeline().equals(pipeline))
                .map(Tick::criterion)
                .collect(Collectors.toSet());
    }
}
