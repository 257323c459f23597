package dev.guanxi.sales.forecast;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.sales.forecast.Superiors.Leader;
import dev.guanxi.sales.seller.KnownSeller;
import dev.guanxi.sales.seller.KnownSellers;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can say of forecasts: of their own, or of those of people below them whom they see. */
@ApplicationScoped
public class JudgementService {
    private final Judgements judgements;
    private final Sayings sayings;
    private final Superiors superiors;
    private final KnownSellers sellers;
    private final ForecastPeriods periods;
    private final CurrentCaller caller;
    private final Clock clock;

    JudgementService(
            Judgements judgements,
            Sayings sayings,
            Superiors superiors,
            KnownSellers sellers,
            ForecastPeriods periods,
            CurrentCaller caller,
            Clock clock) {
        this.judgements = judgements;
        this.sayings = sayings;
        this.superiors = superiors;
        this.sellers = sellers;
        this.periods = periods;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<Judgement> get(UUID id) {
        return judgements.require(id);
    }

    @WithTransaction
    public Uni<Judgement> say(JudgementSubject subject, JudgementProfile profile) {
        return periods.notOver(subject.period())
                .chain(() -> judge(subject.sellerId()))
                .call(judge -> ensureNew(judge, subject))
                .map(judge -> Judgement.say(subject, profile, judge, clock.instant()))
                .chain(judgements::add)
                .call(sayings::takeDown);
    }

    private Uni<Void> ensureNew(Leader judge, JudgementSubject subject) {
        return judgements
                .same(judge.sellerId(), subject)
                .invoke(same -> ensure(same.isEmpty(), "judgement-known", subject.period()))
                .replaceWithVoid();
    }

    /** The caller, if they may say something of this seller. */
    private Uni<Leader> judge(UUID sellerId) {
        return sellers.ofIds(List.of(sellerId))
                .map(known -> known.get(sellerId))
                .invoke(seller -> ensureField(seller != null, "sellerId", "seller-unknown", sellerId))
                .chain(seller -> superiors
                        .leading(sellerId, caller.get().id(), periods.today())
                        .map(found -> found.stream()
                                .filter(leader -> leader.isThemself() || sees(seller))
                                .findFirst()
                                .orElseThrow(() -> new NotAllowed("judgement-not-yours"))));
    }

    private boolean sees(@Nullable KnownSeller seller) {
        return seller != null && judgements.visible().permits(seller.ownership());
    }

    @WithTransaction
    public Uni<Judgement> change(UUID id, long expectedVersion, JudgementProfile profile) {
        return theirs(id, expectedVersion)
                .invoke(judgement -> judgement.change(profile, clock.instant()))
                .chain(this::saved);
    }

    private Uni<Judgement> saved(Judgement judgement) {
        return judgement.hasNews()
                ? judgements
                        .save(judgement)
                        .chain(() -> sayings.takeDown(judgement))
                        .replaceWith(judgement)
                : Uni.createFrom().item(judgement);
    }

    @WithTransaction
    public Uni<Void> takeBack(UUID id, long expectedVersion) {
        return theirs(id, expectedVersion)
                .invoke(judgement -> judgement.takeBack(clock.instant()))
                .call(sayings::takeDownTheEnd)
                .chain(judgement -> judgements.removeAll(List.of(judgement)));
    }

    /** One that the caller said, of a period that is not over. */
    private Uni<Judgement> theirs(UUID id, long expectedVersion) {
        return judgements
                .require(id)
                .invoke(judgement -> judgement.ensureSaidBy(caller.get().id()))
                .invoke(judgement -> judgement.expectVersion(expectedVersion))
                .call(judgement -> periods.notOver(judgement.subject().period()));
    }
}
