package dev.guanxi.sales.scoring;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How probable it is that something comes of a lead. Beside the lead, whose version people hold in their hands while they
 * work on it: that one learnt anew must not be a change of theirs.
 */
@Entity
@Published(topic = "crm.sales.lead-score", events = LeadScoreEvent.class, state = LeadScoreState.class)
public class LeadScore extends AggregateRoot<LeadScoreEvent> implements Owned {
    /** Less is not worth telling. */
    private static final BigDecimal HALF_A_POINT = new BigDecimal("0.5");

    private @Nullable BigDecimal probability;
    private @Nullable BigDecimal told;
    private long training;
    private @Nullable UUID poolId;

    @Enumerated(EnumType.STRING)
    private @Nullable Moment moment;

    @JdbcTypeCode(SqlTypes.JSON)
    @SuppressWarnings("UnusedVariable") // read by what explains it
    private Map<String, String> traits;

    private Instant scoredAt;

    protected LeadScore() {} // JPA

    private LeadScore(UUID lead, Judgement judgement, Instant at) {
        super(lead);
        take(judgement, at);
    }

    static LeadScore first(UUID lead, Judgement judgement, Instant at) {
        var score = new LeadScore(lead, judgement, at);
        score.tell();
        return score;
    }

    /** It is judged anew. Others hear of it if it is half a point or more since they heard last. */
    void judge(Judgement judgement, Instant at) {
        take(judgement, at);
        if (isNews()) {
            tell();
        }
    }

    private void take(Judgement judgement, Instant at) {
        probability = judgement.percent();
        training = judgement.training();
        poolId = judgement.poolId();
        moment = judgement.moment();
        traits = judgement.traits();
        scoredAt = at;
    }

    private boolean isNews() {
        return probability == null || told == null
                ? (probability == null) != (told == null)
                : probability.subtract(told).abs().compareTo(HALF_A_POINT) >= 0;
    }

    private void tell() {
        told = probability;
        raise(probability == null ? new LeadScoreEvent.Withdrawn(id()) : new LeadScoreEvent.Scored(id()));
    }

    /** The lead is gone. */
    void erase() {
        raise(new LeadScoreEvent.Erased(id()));
    }

    @Override
    public LeadScoreState state() {
        return new LeadScoreState(probability, training, poolId, moment, scoredAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
