package dev.guanxi.sales.telesales;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Puts those of a filter on a list: each number once, and those who may not be called only to say how many they are. */
@ApplicationScoped
public class Filling {
    private final CallSources sources;
    private final TelesalesConfig config;
    private final Clock clock;

    Filling(CallSources sources, TelesalesConfig config, Clock clock) {
        this.sources = sources;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What became of those whom a filter found.
     *
     * @param leftOut who may not be called, by the reason
     */
    @Schema(name = "CallListContents")
    public record Filled(
            @Schema(description = "How many the filter found.", examples = "120")
            long found,

            @Schema(description = "How many of them have no number.", examples = "7")
            long withoutNumber,

            @Schema(description = "How many have one that another has as well.", examples = "3")
            long duplicates,

            @Schema(description = "How many are to be called.", examples = "98")
            long toCall,

            @Schema(
                    description =
                            "How many may not be, by the reason: DO_NOT_CALL, CONSENT_WITHDRAWN, CONSENT_EXPIRED or"
                                    + " NO_CONSENT.",
                    examples = "{\"DO_NOT_CALL\": 12}")
            Map<String, Long> leftOut) {}

    /** Fills a new list, within the present transaction. */
    Uni<Filled> fill(CallList list) {
        return count(list).chain(counted -> {
            ensureField(
                    counted.numbers() <= config.longestList(),
                    "filter",
                    "call-list-too-long",
                    counted.numbers(),
                    config.longestList());
            return add(list).chain(() -> filled(list, counted));
        });
    }

    private record Counted(long found, long withNumber, long numbers) {}

    private Uni<Counted> count(CallList list) {
        var state = list.state();
        var sql = new Sql();
        sql.add(
                        "select count(*), count(number), count(distinct number) from (select reach_phone(phone) as number from ")
                .add(sources.people(state.source(), state.filter(), sql))
                .add(" people) numbers");
        return InTransaction.select(
                        row -> new Counted((Long) row[0], (Long) row[1], (Long) row[2]), sql.text(), values(sql))
                .map(rows -> rows.getFirst());
    }

    private Uni<Integer> add(CallList list) {
        var state = list.state();
        var sql = new Sql();
        var now = sql.bind(clock.instant().atOffset(ZoneOffset.UTC)) + "::timestamptz";
        var people = sources.people(state.source(), state.filter(), sql);
        var refusal = CallPermission.refusal("person", sql.bind(state.consent().name()) + "::text", now);
        sql.add("""
                insert into call_target (id, list_id, number, lead_id, customer_id, contact_id, zones, state, left_out, owner_id,
                    team, next_at, added_at)
                select gen_random_uuid(), %1$s, number, lead_id, customer_id, contact_id, zones,
                    case when refusal is null then 'OPEN' else 'LEFT_OUT' end, refusal, %8$s, %2$s, %3$s, %3$s
                from (
                    select distinct on (person.number) person.*, %4$s as refusal,
                        zones_of(person.country, person.province, person.phone, %5$s) as zones
                    from (select *, reach_phone(phone) as number from %6$s people) person %7$s
                    where person.number is not null
                    order by person.number, person.lead_id, person.customer_id, person.contact_id) numbers
                """.formatted(
                        sql.bind(list.id()) + "::uuid",
                        state.team() instanceof String team ? sql.bind(team) + "::text" : "null",
                        now,
                        refusal,
                        sql.bind(config.zone()) + "::text",
                        people,
                        CallPermission.join("person", sql.bind(state.purpose()) + "::text"),
                        state.ownerId() instanceof String owner ? sql.bind(owner) + "::text" : "null"));
        return InTransaction.update(sql.text(), values(sql));
    }

    static Object[] values(Sql sql) {
        var parameters = sql.parameters();
        return IntStream.range(0, parameters.size())
                .mapToObj(parameters::getValue)
                .toArray();
    }

    private static Uni<Filled> filled(CallList list, Counted counted) {
        return InTransaction.select(
                        Function.identity(),
                        "select left_out, count(*) from call_target where list_id = $1 group by left_out order by left_out",
                        list.id())
                .map(rows -> {
                    var leftOut = new LinkedHashMap<String, Long>();
                    var toCall = 0L;
                    for (var row : rows) {
                        if (row[0] instanceof String reason) {
                            leftOut.put(reason, (Long) row[1]);
                        } else {
                            toCall = (Long) row[1];
                        }
                    }
                    return new Filled(
                            counted.found(),
                            counted.found() - counted.withNumber(),
                            counted.withNumber() - counted.numbers(),
                            toCall,
                            leftOut);
                });
    }
}
