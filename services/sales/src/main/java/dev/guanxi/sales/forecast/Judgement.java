package dev.guanxi.sales.forecast;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says will be won in a period in the end, beside what the deals say. Belongs to whoever says it: those of whom
 * it is do not see what is thought of their figures above them.
 */
@Entity
@Table(name = "forecast_judgement")
@Published(topic = "crm.sales.forecast-judgement", events = JudgementEvent.class, state = JudgementState.class)
public class Judgement extends AggregateRoot<JudgementEvent> implements Owned {
    private UUID sellerId;
    private boolean teamWide;
    private String period;

    @Enumerated(EnumType.STRING)
    private ForecastFigure figure;

    @Embedded
    private Money amount;

    private String reason;
    private UUID judgeId;
    private Instant saidAt;
    private String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    protected Judgement() {} // JPA

    private Judgement(JudgementSubject subject, JudgementProfile profile, Superiors.Leader judge, Instant at) {
        super(Ids.next());
        this.sellerId = subject.sellerId();
        this.teamWide = subject.teamWide();
        this.period = subject.period();
        this.figure = subject.figure();
        this.amount = profile.amount();
        this.reason = profile.reason();
        this.judgeId = judge.sellerId();
        this.saidAt = at;
        this.ownerId = judge.ownerId();
        this.team = judge.team();
        this.createdAt = at;
    }

    static Judgement say(JudgementSubject subject, JudgementProfile profile, Superiors.Leader judge, Instant at) {
        var judgement = new Judgement(subject, profile, judge, at);
        judgement.raise(new JudgementEvent.Said(judgement.id()));
        return judgement;
    }

    /** Nobody says something else in somebody's name: they say it themselves, beside it. */
    void ensureSaidBy(String login) {
        ensure(ownerId.equals(login), "judgement-of-another", ownerId);
    }

    void change(JudgementProfile wanted, Instant at) {
        if (!wanted.equals(profile())) {
            amount = wanted.amount();
            reason = wanted.reason();
            saidAt = at;
            raise(new JudgementEvent.Changed(id()));
        }
    }

    void takeBack(Instant at) {
        saidAt = at;
        raise(new JudgementEvent.TakenBack(id()));
    }

    public JudgementSubject subject() {
        return new JudgementSubject(sellerId, teamWide, period, figure);
    }

    public JudgementProfile profile() {
        return new JudgementProfile(amount, reason);
    }

    @Override
    public JudgementState state() {
        return new JudgementState(
                sellerId, teamWide, period, figure, amount, reason, judgeId, saidAt, ownerId, team, createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
