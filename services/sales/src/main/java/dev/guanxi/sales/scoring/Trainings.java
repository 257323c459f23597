package dev.guanxi.sales.scoring;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.persistence.Catalogue;
import dev.guanxi.platform.persistence.Snapshots;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.scoring.Training.Models;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/** What was learnt when; the last in memory, because all leads are judged by it. */
@Singleton
class Trainings extends Catalogue<Optional<Training>> {
    /** So many are shown, the last ones. */
    static final int MOST = 100;

    private static final String COLUMNS = "select id, number, trained_at, trained_by, models::text as models";
    private static final String LAST = COLUMNS + " from lead_training order by number desc limit ";
    private static final String ONE = COLUMNS + " from lead_training where id = $1";
    private static final String NUMBERED = COLUMNS + " from lead_training where number = $1";
    private static final String ADD = """
            insert into lead_training (id, trained_at, trained_by, models) values ($1, $2, $3, ($4::text)::jsonb)
            returning number
            """;

    /** One at a time; of several replicas that find it due at once one does it. */
    private static final String DUE = """
            with held as materialized (select pg_advisory_xact_lock(hashtext('lead-training')))
            select not exists (select from lead_training where trained_at > $1) from held
            """;

    private static final String NEWS = """
            select exists (select from lead_arrival where ended_at is not null and ended_at >=
                (select coalesce(max(trained_at), '-infinity') from lead_training)) as news
            """;

    private final Pool database;
    private final Snapshots snapshots;

    Trainings(Pool database, Snapshots snapshots, DataSource changes) {
        super(changes, "lead_training", Optional.empty());
        this.database = database;
        this.snapshots = snapshots;
    }

    @Override
    protected Uni<Optional<Training>> load() {
        return database.preparedQuery(LAST + 1).execute().map(this::first);
    }

    /** By which leads are judged now. */
    Optional<Training> current() {
        return known();
    }

    /** Those of late, the last first. */
    Uni<List<Training>> last() {
        return database.preparedQuery(LAST + MOST).execute().map(this::all);
    }

    Uni<Training> require(UUID id) {
        return database.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> first(rows).orElseThrow(() -> new NotFound("lead-training", id)));
    }

    Uni<Optional<Training>> numbered(long number) {
        return current().filter(training -> training.number() == number).isPresent()
                ? Uni.createFrom().item(current())
                : database.preparedQuery(NUMBERED).execute(Tuple.of(number)).map(this::first);
    }

    /** Whether any lead ended since one learnt last. */
    Uni<Boolean> haveNews() {
        return database.preparedQuery(NEWS)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("news"));
    }

    /** Whether nobody learnt since then; nobody else learns until this transaction ends. */
    Uni<Boolean> isDue(Instant since) {
        return InTransaction.select(row -> (Boolean) row[0], DUE, since.atOffset(ZoneOffset.UTC))
                .map(List::getFirst);
    }

    /** Keeps it, within the present transaction. */
    Uni<Training> add(UUID id, Instant at, String by, List<Model> models) {
        return InTransaction.select(
                        row -> (Long) row[0],
                        ADD,
                        id,
                        at.atOffset(ZoneOffset.UTC),
                        by,
                        snapshots.of(new Models(models)))
                .map(numbers -> new Training(id, numbers.getFirst(), at, by, models));
    }

    private Optional<Training> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private List<Training> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(this::training)
                .toList();
    }

    private Training training(Row row) {
        return new Training(
                row.getUUID("id"),
                row.getLong("number"),
                row.getOffsetDateTime("trained_at").toInstant(),
                row.getString("trained_by"),
                snapshots.read(row.getString("models"), Models.class).models());
    }
}
