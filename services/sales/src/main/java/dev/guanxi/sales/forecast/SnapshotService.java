package dev.guanxi.sales.forecast;

import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Takes forecasts down, and tells when that was done; that is no secret, and says nothing of any figure. */
@ApplicationScoped
public class SnapshotService {
    private static final Listing<Snapshot> LISTING = Listing.of("forecast_snapshot", Snapshot.COLUMNS, Snapshot::of)
            .named("forecast-snapshots", Snapshot.class)
            .sort("takenAt", "taken_at", FieldType.TIME)
            .filter("period", "period", FieldType.TEXT)
            .filter("day", "day", FieldType.DATE)
            .by("-takenAt");

    private final SnapshotTaking taking;
    private final ForecastPeriods periods;
    private final Pool database;
    private final Cursors cursors;

    SnapshotService(SnapshotTaking taking, ForecastPeriods periods, Pool database, Cursors cursors) {
        this.taking = taking;
        this.periods = periods;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<Snapshot> listing() {
        return LISTING;
    }

    public Uni<Page<Snapshot>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, Visibility.EVERYTHING);
    }

    /** The snapshot of a period of today: taken now, unless there is one. Refused once the period is over. */
    public Uni<Snapshot> take(String period) {
        return periods.notOver(period).chain(taking::take);
    }

    /** Takes those of today that are missing of what is watched. */
    Uni<Void> takeWhatIsMissing() {
        return taking.taken(periods.today())
                .chain(taken -> periods.watched()
                        .map(watched -> watched.stream()
                                .filter(period -> !taken.contains(period.name()))
                                .toList()))
                .chain(missing -> Multi.createFrom()
                        .iterable(missing)
                        .onItem()
                        .transformToUniAndConcatenate(taking::take)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }
}
