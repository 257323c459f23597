package dev.guanxi.sales.numbering;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** Hands out numbers such as {@code OP-2026-000042}: each once, in the transaction of the record; gaps may occur. */
@ApplicationScoped
public class Numbering {
    private final Clock clock;

    Numbering(Clock clock) {
        this.clock = clock;
    }

    public Uni<String> next(NumberSeries series) {
        return next(series, 1).map(List::getFirst);
    }

    /** Several numbers at once, in ascending order. */
    public Uni<List<String>> next(NumberSeries series, int count) {
        var year = clock.instant().atOffset(ZoneOffset.UTC).getYear();
        var sql = "select nextval('%s') from generate_series(1, ?1)".formatted(series.sequence());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Long.class)
                        .setParameter(1, count)
                        .getResultList())
                .map(counts ->
                        counts.stream().map(each -> series.number(year, each)).toList());
    }
}
