package dev.guanxi.sales.scoring;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.persistence.Snapshots;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges open leads that changed, or that were judged by an earlier training. Each step is a transaction of bounded size
 * that passes over what somebody else has in hand; the version of a lead stays.
 */
@ApplicationScoped
class Scoring {
    static final int AT_ONCE = 500;

    /** As long as a lead counts as just come in. */
    static final Duration EARLY = Duration.ofDays(3);

    private static final String DUE = """
            with changed as (
                select id from lead where status in ('NEW', 'ASSIGNED') and not removed and score_training < $1
                order by score_training limit $3 for update skip locked),
            older as (
                select id from lead where status in ('NEW', 'ASSIGNED') and not removed and score_until <= $2
                order by score_until limit $3 for update skip locked)
            select l.id, l.pool_id, l.created_at, lead_facts(l.source, l.phone, l.email, l.company, l.given_name,
                l.family_name, l.interest, l.campaign_id, l.custom)::text, f.follow_ups, f.hours
            from lead l
            cross join lateral (
                select count(*) as follow_ups, extract(epoch from min(happened_at) - l.created_at)::float8 / 3600 as hours
                from lead_follow_up where lead_id = l.id and happened_at <= l.created_at + interval '3 days') f
            where l.id in (select id from changed union select id from older)
            """;

    private static final String MARK = """
            update lead l set score = r.score::numeric, score_training = $1, score_until = r.until
            from unnest($2::uuid[], $3::text[], $4::timestamptz[]) r(id, score, until) where l.id = r.id
            """;

    private final LeadScores scores;
    private final FieldCatalogue fields;
    private final Snapshots snapshots;
    private final Clock clock;

    Scoring(LeadScores scores, FieldCatalogue fields, Snapshots snapshots, Clock clock) {
        this.scores = scores;
        this.fields = fields;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    private record Due(UUID id, UUID poolId, Instant createdAt, Facts facts, Attention attention) {}

    /** Judges some leads by a training, and says how many. */
    @WithTransaction
    Uni<Integer> score(Training training) {
        var now = clock.instant();
        return InTransaction.select(this::due, DUE, training.number(), at(now), AT_ONCE)
                .map(due ->
                        due.stream().map(lead -> judged(lead, training, now)).toList())
                .call(judged -> keep(judged, now))
                .call(judged -> mark(training, judged))
                .map(List::size);
    }

    private Due due(Object[] row) {
        return new Due(
                (UUID) row[0],
                (UUID) row[1],
                ((OffsetDateTime) row[2]).toInstant(),
                snapshots.read((String) row[3], Facts.class),
                new Attention((Long) row[4], (Double) row[5]));
    }

    private Judgement judged(Due lead, Training training, Instant now) {
        var known = lead.createdAt().plus(EARLY);
        var early = known.isAfter(now);
        var until = early ? known : null;
        var traits = lead.facts().traits(fields.of(History.KIND));
        return training.modelFor(lead.poolId(), early)
                .map(model -> Judgement.by(
                        training,
                        model,
                        lead.id(),
                        model.moment() == Moment.ARRIVAL
                                ? traits
                                : lead.attention().with(traits),
                        until))
                .orElseGet(() -> Judgement.none(training, lead.id(), until));
    }

    private Uni<Void> keep(List<Judgement> judged, Instant now) {
        return scores.findAll(judged.stream().map(Judgement::lead).toList()).chain(found -> {
            var known = found.stream().collect(Collectors.toMap(LeadScore::id, Function.identity()));
            judged.forEach(one -> {
                if (known.get(one.lead()) instanceof LeadScore score) {
                    score.judge(one, now);
                }
            });
            return scores.saveAll(found).chain(() -> scores.addAll(first(judged, known, now)));
        });
    }

    private static List<LeadScore> first(List<Judgement> judged, Map<UUID, LeadScore> known, Instant now) {
        return judged.stream()
                .filter(one -> one.percent() != null && !known.containsKey(one.lead()))
                .map(one -> LeadScore.first(one.lead(), one, now))
                .toList();
    }

    private static Uni<Void> mark(Training training, List<Judgement> judged) {
        if (judged.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ids = new ArrayList<UUID>();
        var percents = new ArrayList<@Nullable String>();
        var untils = new ArrayList<@Nullable OffsetDateTime>();
        for (var one : judged) {
            ids.add(one.lead());
            percents.add(one.percent() instanceof BigDecimal percent ? percent.toPlainString() : null);
            untils.add(one.until() instanceof Instant until ? at(until) : null);
        }
        return InTransaction.update(
                        MARK,
                        training.number(),
                        ids.toArray(UUID[]::new),
                        percents.toArray(String[]::new),
                        untils.toArray(OffsetDateTime[]::new))
                .replaceWithVoid();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
