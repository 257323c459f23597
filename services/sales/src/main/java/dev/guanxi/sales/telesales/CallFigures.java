package dev.guanxi.sales.telesales;

import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.telesales.ListProgress.OfDay;
import dev.guanxi.sales.telesales.ListProgress.OfPerson;
import dev.guanxi.sales.telesales.ListProgress.OfResult;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of call lists, in figures. */
@ApplicationScoped
public class CallFigures {
    private static final int HUNDRED = 100;

    private static final String TARGETS = """
            select count(*) filter (where state <> 'LEFT_OUT'), count(*) filter (where state = 'OPEN'),
                count(*) filter (where state = 'OPEN' and call_back_at is not null), count(*) filter (where state = 'DONE'),
                count(*) filter (where state = 'EXHAUSTED'), count(*) filter (where state = 'LEFT_OUT'),
                (select count(*) from phone_call where list_id = $1 and status = 'ENDED'),
                count(*) filter (where last_effect in (%1$s)), count(*) filter (where last_effect in (%2$s))
            from call_target where list_id = $1
            """.formatted(those(Effect::isReached), those(Effect::isConversion));
    private static final String RESULTS = """
            select last_result, last_effect, count(*) from call_target where list_id = $1 and last_result is not null
            group by last_result, last_effect order by count(*) desc, last_result
            """;
    private static final String PEOPLE = """
            select coalesce(t.owner_id, c.owner_id), coalesce(t.open, 0), coalesce(t.closed, 0), coalesce(c.calls, 0),
                coalesce(c.reached, 0), coalesce(c.conversions, 0)
            from (select owner_id, count(*) filter (where state = 'OPEN') as open,
                    count(*) filter (where state in ('DONE', 'EXHAUSTED')) as closed
                from call_target where list_id = $1 and state <> 'LEFT_OUT' group by owner_id) t
            full join (select owner_id, count(*) as calls, count(*) filter (where effect in (%1$s)) as reached,
                    count(*) filter (where effect in (%2$s)) as conversions
                from phone_call where list_id = $1 and status = 'ENDED' group by owner_id) c on c.owner_id = t.owner_id
            order by 1
            """.formatted(those(Effect::isReached), those(Effect::isConversion));
    private static final String DAYS = """
            select (ended_at at time zone 'UTC')::date, count(*), count(*) filter (where effect in (%1$s)),
                count(*) filter (where effect in (%2$s))
            from phone_call where list_id = $1 and status = 'ENDED' group by 1 order by 1
            """.formatted(those(Effect::isReached), those(Effect::isConversion));

    private final CallLists lists;

    CallFigures(CallLists lists) {
        this.lists = lists;
    }

    private interface Which {
        boolean test(Effect effect);
    }

    private static String those(Which which) {
        return Stream.of(Effect.values())
                .filter(which::test)
                .map(effect -> "'" + effect.name() + "'")
                .collect(Collectors.joining(", "));
    }

    /** How far a list is that the caller sees. */
    @WithSession
    public Uni<ListProgress> progress(UUID list) {
        return lists.require(list)
                .chain(() -> InTransaction.select(CallFigures::numbers, TARGETS, list))
                .chain(counted -> InTransaction.select(CallFigures::result, RESULTS, list)
                        .chain(results -> InTransaction.select(CallFigures::person, PEOPLE, list)
                                .chain(people -> InTransaction.select(CallFigures::day, DAYS, list)
                                        .map(days -> progress(counted.getFirst(), results, people, days)))));
    }

    private static ListProgress progress(
            long[] counted, List<OfResult> results, List<OfPerson> people, List<OfDay> days) {
        return new ListProgress(
                counted[0],
                counted[1],
                counted[2],
                counted[3],
                counted[4],
                counted[5],
                counted[6],
                counted[7],
                counted[8],
                percent(counted[8], counted[7]),
                results,
                people,
                days);
    }

    private static @Nullable String percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static long[] numbers(Object[] row) {
        return Stream.of(row).mapToLong(value -> (Long) value).toArray();
    }

    private static OfResult result(Object[] row) {
        return new OfResult((String) row[0], Effect.valueOf((String) row[1]), (Long) row[2]);
    }

    private static OfPerson person(Object[] row) {
        return new OfPerson((String) row[0], (Long) row[1], (Long) row[2], (Long) row[3], (Long) row[4], (Long) row[5]);
    }

    private static OfDay day(Object[] row) {
        return new OfDay((LocalDate) row[0], (Long) row[1], (Long) row[2], (Long) row[3]);
    }
}
