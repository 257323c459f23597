package dev.guanxi.sales.telesales;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.sales.lead.FollowUps;
import dev.guanxi.sales.telesales.Targets.Target;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with calls that they have begun. One method, one transaction. */
@ApplicationScoped
public class CallService {
    /** Of calls without a list, as the consent ledger calls it. */
    static final String USUAL_PURPOSE = "offers";

    private final Calls calls;
    private final CallHolds holds;
    private final Targets targets;
    private final ScriptEditions editions;
    private final CallDeals deals;
    private final FollowUps followUps;
    private final CallingHours hours;
    private final Clock clock;

    CallService(
            Calls calls,
            CallHolds holds,
            Targets targets,
            ScriptEditions editions,
            CallDeals deals,
            FollowUps followUps,
            CallingHours hours,
            Clock clock) {
        this.calls = calls;
        this.holds = holds;
        this.targets = targets;
        this.editions = editions;
        this.deals = deals;
        this.followUps = followUps;
        this.hours = hours;
        this.clock = clock;
    }

    @WithSession
    public Uni<PhoneCall> get(UUID id) {
        return calls.require(id);
    }

    /** Says what came of a call; whom it was with is then done, or called again. */
    @WithTransaction
    public Uni<PhoneCall> end(UUID id, long expectedVersion, Ending ending) {
        return calls.require(id)
                .invoke(call -> call.expectVersion(expectedVersion))
                .invoke(PhoneCall::ensureActive)
                .chain(call -> editions.contents(call.scriptId(), call.scriptEdition())
                        .chain(script -> ended(call, script, ending)));
    }

    private Uni<PhoneCall> ended(PhoneCall call, ScriptContents script, Ending ending) {
        var code = script.code(ending.result());
        var answers = script.answers(ending.answers(), code.effect().isReached());
        ensureField(
                (code.effect() == Effect.CALL_BACK) == (ending.callBack() != null),
                "callBack",
                "call-back-with-result",
                code.key());
        ensureField(ending.deal() == null || code.effect().isConversion(), "deal", "call-deal-with-result", code.key());
        return holds.end(call.id())
                .chain(() -> targets.held(call.callee().targetId()))
                .chain(target -> settled(call, target, code, ending))
                .call(() -> deals.open(call, ending.deal()))
                .invoke(moment -> call.end(
                        code,
                        ending.note(),
                        answers,
                        moment.map(CallBack.Moment::at).orElse(null),
                        clock.instant()))
                .chain(() -> calls.save(call))
                .call(() -> followUp(call, code, ending.note()))
                .replaceWith(call);
    }

    private Uni<Optional<CallBack.Moment>> settled(PhoneCall call, Target target, ResultCode code, Ending ending) {
        var wanted = ending.callBack();
        var moment = wanted == null ? null : wanted.moment(target.zones(), hours, clock.instant());
        var by = Objects.requireNonNull(call.ownership().owner());
        return targets.settle(call.callee().targetId(), target, code, by, moment)
                .replaceWith(Optional.ofNullable(moment));
    }

    /** What was said to a lead stands with the lead, whose owner need not be whoever called. */
    private Uni<Void> followUp(PhoneCall call, ResultCode code, @Nullable String note) {
        var lead = call.callee().leadId();
        return lead == null || !code.effect().isReached()
                ? Uni.createFrom().voidItem()
                : followUps.ofCall(lead, clock.instant(), note == null ? code.key() : note);
    }

    /** A call of the caller's that lasts, with the number kept for as long again. */
    Uni<PhoneCall> lasting(UUID id, long expectedVersion) {
        return calls.require(id)
                .invoke(call -> call.expectVersion(expectedVersion))
                .invoke(PhoneCall::ensureActive)
                .call(call -> holds.keep(call.id()))
                .invoke(call -> ensure(call.callee().customerId() != null, "call-without-customer"));
    }
}
