package dev.guanxi.sales.alarm;

import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.alarm.AlarmTidings.Concerned;
import dev.guanxi.sales.opportunity.Opportunities;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Finds deals that somebody should look at, and says so to whom it concerns. Each step is a transaction of bounded size;
 * what it tells is written down in it, so of several replicas one tells, and what is told is told once.
 */
@ApplicationScoped
class Alarms {
    static final int AT_ONCE = 200;

    private static final String DEALS = """
            opportunity o cross join (select $3::date as today, $4::int as patience) n
                left join pipeline_stage s on s.pipeline = o.pipeline and s.stage = o.stage
                left join pipeline_pace p on p.pipeline = o.pipeline
            """;
    private static final String TELL = """
            with due as (
                select o.id, o.number, o.owner_id, %2$s as occasion from %1$s
                where o.closed_at is null and %4$s and o.owner_id is not null and %3$s and not exists (
                    select from deal_alarm a where a.opportunity_id = o.id and a.kind = $1 and a.occasion = %2$s)
                order by o.id limit %5$d for key share of o skip locked),
            told as (
                insert into deal_alarm (opportunity_id, kind, occasion, told_at)
                select id, $1, occasion, $2 from due
                on conflict (opportunity_id, kind) do update set occasion = excluded.occasion,
                    told_at = excluded.told_at, escalated_at = null
                    where deal_alarm.occasion <> excluded.occasion
                returning opportunity_id)
            select due.owner_id, due.id, due.number from due join told on told.opportunity_id = due.id order by due.number
            """;
    private static final String ESCALATE = """
            with due as (
                select a.opportunity_id, o.number, o.team from deal_alarm a join %1$s on o.id = a.opportunity_id
                where a.kind = $1 and a.escalated_at is null and a.told_at <= $5 and a.occasion = %2$s
                    and o.closed_at is null and %4$s and o.team is not null and %3$s
                order by a.opportunity_id limit %5$d for update of a skip locked),
            told as (
                update deal_alarm a set escalated_at = $2 from due
                where a.opportunity_id = due.opportunity_id and a.kind = $1)
            select team, opportunity_id, number from due order by number
            """;

    private final AlarmTidings tidings;
    private final SalesConfig config;
    private final Clock clock;

    Alarms(AlarmTidings tidings, SalesConfig config, Clock clock) {
        this.tidings = tidings;
        this.config = config;
        this.clock = clock;
    }

    /** Tells the owners of some deals, and says of how many. */
    @WithTransaction
    Uni<Integer> tell(Alarm alarm) {
        return InTransaction.select(Alarms::concerned, sql(TELL, alarm), alarm.name(), now(), today(), patience())
                .call(due -> tidings.tellOwners(alarm, due))
                .map(List::size);
    }

    /** Tells whoever leads the team of some deals about which nothing was done since their owners were told. */
    @WithTransaction
    Uni<Integer> escalate(Alarm alarm) {
        var before = now().minus(Duration.ofDays(config.escalateAfterDays()));
        return InTransaction.select(
                        Alarms::concerned, sql(ESCALATE, alarm), alarm.name(), now(), today(), patience(), before)
                .call(due -> tidings.tellLeaders(alarm, due))
                .map(List::size);
    }

    private static String sql(String form, Alarm alarm) {
        return form.formatted(DEALS, alarm.occasion(), alarm.condition(), Opportunities.PRESENT, AT_ONCE);
    }

    private static Concerned concerned(Object[] row) {
        return new Concerned((String) row[0], (UUID) row[1], (String) row[2]);
    }

    private int patience() {
        return config.standstillDays();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
