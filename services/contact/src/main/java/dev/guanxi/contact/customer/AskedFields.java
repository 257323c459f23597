package dev.guanxi.contact.customer;

import dev.guanxi.platform.events.Expiring;
import dev.guanxi.platform.events.Failures;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/**
 * Counts by which fields lists of customers are filtered and put in order, because a field that nobody asks for need
 * not be filled. Kept in memory for some seconds, so that no list waits for it; what a replica counted in its last
 * seconds is lost.
 */
@ApplicationScoped
public class AskedFields implements Expiring {
    /** How long it counts that somebody asked. */
    public static final int DAYS = 90;

    private static final Logger LOG = Logger.getLogger(AskedFields.class);
    private static final String KEEP = """
            insert into asked_field as known (field, day, times)
            select field, $1, times from unnest($2::text[], $3::bigint[]) counted (field, times)
            on conflict (field, day) do update set times = known.times + excluded.times
            """;
    private static final String EXPIRE = """
            delete from asked_field where ctid in (select ctid from asked_field where day < $1 limit $2)
            """;

    private final Pool database;
    private final Clock clock;
    private final ConcurrentHashMap<String, LongAdder> counted = new ConcurrentHashMap<>();

    AskedFields(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Somebody asked for these; a field without code counts as {@code custom}, as the record has it. */
    void count(Collection<String> fields) {
        fields.stream().map(field -> field.split("\\.", 2)[0]).distinct().forEach(field -> add(field, 1));
    }

    private void add(String field, long times) {
        counted.computeIfAbsent(field, _ -> new LongAdder()).add(times);
    }

    @Scheduled(every = "${guanxi.contact.asked-fields-every:PT10S}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> keep() {
        var times = new TreeMap<String, Long>();
        counted.forEach((field, adder) -> times.put(field, adder.sumThenReset()));
        times.values().removeIf(none -> none == 0);
        if (times.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return database.preparedQuery(KEEP)
                .execute(Tuple.of(
                        today(),
                        times.keySet().toArray(String[]::new),
                        times.values().toArray(Long[]::new)))
                .replaceWithVoid()
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("Fields that were asked for are kept later: %s", Failures.reason(failure)))
                .onFailure(Failures::isPassing)
                .recoverWithUni(() -> {
                    times.forEach(this::add);
                    return Uni.createFrom().voidItem();
                });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public String what() {
        return "fields that were asked for";
    }

    @Override
    public Uni<Integer> expire() {
        return database.preparedQuery(EXPIRE)
                .execute(Tuple.of(today().minusDays(DAYS), AT_ONCE))
                .map(deleted -> deleted.rowCount());
    }
}
