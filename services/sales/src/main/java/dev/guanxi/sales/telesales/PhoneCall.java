package dev.guanxi.sales.telesales;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody of ours calls somebody: what was said, what was offered and ordered, and what came of it. */
@Entity
@Published(topic = "crm.sales.call", events = CallEvent.class, state = CallState.class)
public class PhoneCall extends AggregateRoot<CallEvent> implements Owned {
    @Enumerated(EnumType.STRING)
    private CallStatus status;

    @Embedded
    private Callee callee;

    private int attempt;
    private @Nullable UUID scriptId;
    private @Nullable Integer scriptEdition;
    private @Nullable String result;

    @Enumerated(EnumType.STRING)
    private @Nullable Effect effect;

    private @Nullable String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private CallAnswers answers;

    @JdbcTypeCode(SqlTypes.JSON)
    private QuoteIds quotes;

    private @Nullable UUID orderedQuote;
    private @Nullable UUID opportunityId;
    private @Nullable Instant callBackAt;
    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant startedAt;
    private @Nullable Instant endedAt;

    protected PhoneCall() {} // JPA

    private PhoneCall(Beginning beginning, Instant at) {
        super(beginning.id());
        this.status = CallStatus.ACTIVE;
        this.callee = beginning.callee();
        this.attempt = beginning.attempt();
        this.scriptId = beginning.scriptId();
        this.scriptEdition = beginning.scriptEdition();
        this.answers = CallAnswers.NONE;
        this.quotes = QuoteIds.NONE;
        this.ownerId = beginning.ownership().owner();
        this.team = beginning.ownership().team();
        this.startedAt = at;
    }

    static PhoneCall begin(Beginning beginning, Instant at) {
        var call = new PhoneCall(beginning, at);
        call.raise(new CallEvent.Begun(call.id()));
        return call;
    }

    /** Something was offered meanwhile. */
    void quote(UUID quote) {
        ensureActive();
        quotes = quotes.with(quote);
        raise(new CallEvent.Quoted(id(), quote));
    }

    /** Something was ordered meanwhile: the quote that became the order. */
    void order(UUID quote) {
        ensureActive();
        quotes = quotes.with(quote);
        orderedQuote = quote;
        raise(new CallEvent.Ordered(id(), quote));
    }

    /** A deal goes on from here. */
    void leadTo(UUID opportunity, UUID customer) {
        ensureActive();
        opportunityId = opportunity;
        callee = callee.of(customer);
    }

    /** What came of it. */
    void end(ResultCode code, @Nullable String words, CallAnswers said, @Nullable Instant callBack, Instant at) {
        ensureActive();
        status = CallStatus.ENDED;
        result = code.key();
        effect = code.effect();
        note = words;
        answers = said;
        callBackAt = callBack;
        endedAt = at;
        raise(new CallEvent.Ended(id(), code.key(), code.effect()));
    }

    /** Whoever took it did not come back. */
    void abandon(Instant at) {
        ensureActive();
        status = CallStatus.ABANDONED;
        endedAt = at;
        raise(new CallEvent.Abandoned(id()));
    }

    void ensureActive() {
        ensure(status != CallStatus.ABANDONED, "call-abandoned");
        ensure(status == CallStatus.ACTIVE, "call-ended", String.valueOf(result));
    }

    void repoint(UUID survivor) {
        callee = callee.of(survivor);
        raise(new CallEvent.Changed(id()));
    }

    void repointContact(UUID survivor) {
        callee = callee.withContact(survivor);
        raise(new CallEvent.Changed(id()));
    }

    /** What people wrote down may speak of the person; that there was a call, and what came of it, stays. */
    void forgetPerson() {
        if (note != null || !answers.items().isEmpty()) {
            note = null;
            answers = CallAnswers.NONE;
            raise(new CallEvent.PersonErased(id()));
        }
    }

    public CallStatus status() {
        return status;
    }

    public Callee callee() {
        return callee;
    }

    public int attempt() {
        return attempt;
    }

    @Nullable
    UUID scriptId() {
        return scriptId;
    }

    @Nullable
    Integer scriptEdition() {
        return scriptEdition;
    }

    public @Nullable String note() {
        return note;
    }

    public CallAnswers answers() {
        return answers;
    }

    QuoteIds quotes() {
        return quotes;
    }

    /** Words are told of customers only: whoever is no customer yet is in no ledger that would have them forgotten. */
    @Override
    public CallState state() {
        return new CallState(
                status,
                callee.listId(),
                callee.leadId(),
                callee.customerId(),
                callee.contactId(),
                attempt,
                scriptId,
                scriptEdition,
                result,
                effect,
                callee.customerId() == null ? null : note,
                quotes.items(),
                orderedQuote,
                opportunityId,
                callBackAt,
                ownerId,
                team,
                startedAt,
                endedAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
