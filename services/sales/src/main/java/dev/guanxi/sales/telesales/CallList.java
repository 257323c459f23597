package dev.guanxi.sales.telesales;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Whom people are to call. Who is on it stays: people who come to fit its filter later are on the next one. */
@Entity
@Published(topic = "crm.sales.call-list", events = CallListEvent.class, state = CallListState.class)
public class CallList extends AggregateRoot<CallListEvent> implements Owned {
    private String name;

    @Enumerated(EnumType.STRING)
    private CallSource source;

    private @Nullable String filter;
    private @Nullable UUID scriptId;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private ConsentRule consent;

    @Embedded
    private CallLimits limits;

    @JdbcTypeCode(SqlTypes.JSON)
    private Shares shares;

    private boolean open;
    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    protected CallList() {} // JPA

    private CallList(CallSource source, @Nullable String filter, CallListTerms terms, Ownership ownership, Instant at) {
        super(Ids.next());
        this.source = source;
        this.filter = filter;
        this.shares = Shares.NONE;
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.createdAt = at;
        take(terms);
    }

    static CallList make(
            CallSource source, @Nullable String filter, CallListTerms terms, Ownership ownership, Instant at) {
        var list = new CallList(source, filter, terms, ownership, at);
        list.raise(new CallListEvent.Made(list.id()));
        return list;
    }

    void change(CallListTerms terms) {
        if (!terms.equals(terms())) {
            take(terms);
            raise(new CallListEvent.Changed(id()));
        }
    }

    private void take(CallListTerms terms) {
        name = terms.name();
        scriptId = terms.scriptId();
        purpose = terms.purpose();
        consent = terms.consent();
        limits = terms.limits();
        open = terms.open();
    }

    /** It was shared among people. */
    void share(List<Share> parts) {
        shares = new Shares(parts);
        raise(new CallListEvent.Shared(id()));
    }

    void ensureOpen() {
        ensure(open, "call-list-closed", name);
    }

    public CallListTerms terms() {
        return new CallListTerms(name, scriptId, purpose, consent, limits, open);
    }

    @Override
    public CallListState state() {
        return new CallListState(
                name,
                source,
                filter,
                scriptId,
                purpose,
                consent,
                limits.maxAttempts(),
                limits.pause(),
                limits.busyPause(),
                limits.hold(),
                shares.items(),
                open,
                ownerId,
                team,
                createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
