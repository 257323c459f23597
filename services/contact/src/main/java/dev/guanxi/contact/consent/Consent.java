package dev.guanxi.contact.consent;

import static dev.guanxi.contact.consent.Standing.EXPIRED;
import static dev.guanxi.contact.consent.Standing.GRANTED;
import static dev.guanxi.contact.consent.Standing.MERGED;
import static dev.guanxi.contact.consent.Standing.NONE;
import static dev.guanxi.contact.consent.Standing.REQUESTED;
import static dev.guanxi.contact.consent.Standing.SUSPENDED;
import static dev.guanxi.contact.consent.Standing.WITHDRAWN;
import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one person, one purpose and one channel. Everything that is said is entered; the newest holds, so that
 * a paper found later does not undo what the person said since.
 */
@Entity
@Published(topic = "crm.contact.consent", events = ConsentEvent.class, state = ConsentState.class)
public class Consent extends AggregateRoot<ConsentEvent> implements Owned {
    /** Nobody gets mails by the minute because somebody types in their address. */
    private static final Duration BETWEEN_REQUESTS = Duration.ofMinutes(15);

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Person.Kind personKind;

    private String purpose;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    private @Nullable Instant since;

    @Enumerated(EnumType.STRING)
    private @Nullable Source source;

    private @Nullable Integer wording;
    private @Nullable Instant expiresAt;
    private @Nullable Instant requestedAt;
    private @Nullable UUID mergedInto;

    /** Whether the person lies in the recycle bin; what they say meanwhile is taken down. */
    private boolean suspended;

    private String wayOut;

    @Transient
    private final List<Entry> entries = new ArrayList<>();

    protected Consent() {} // JPA

    Consent(Person person, Matter matter, String wayOut) {
        super(matter.idFor(person.id()));
        this.personId = person.id();
        this.personKind = person.kind();
        this.purpose = matter.purpose();
        this.channel = matter.channel();
        this.standing = NONE;
        this.wayOut = wayOut;
    }

    /** Takes down that the person agreed; until the given time, or for good. */
    void grant(Proof proof, @Nullable Instant until) {
        enter(Statement.GRANTED, proof, until);
        if (isNews(proof.at())) {
            become(GRANTED, proof, until);
            raise(new ConsentEvent.Granted(id()));
        }
    }

    /** Takes down that the person does not want it; of two things said at the same moment this holds. */
    void withdraw(Proof proof) {
        enter(Statement.WITHDRAWN, proof, null);
        if (isNews(proof.at()) || proof.at().equals(since)) {
            become(WITHDRAWN, proof, null);
            raise(new ConsentEvent.Withdrawn(id()));
        }
    }

    /** The person used the way out of a mail; once more changes nothing. */
    void optOut(Instant at) {
        if (standing != WITHDRAWN) {
            withdraw(Proof.ofLink(at, null));
        }
    }

    /** Asks the person to confirm, before the given time. */
    void request(Proof proof, Instant until) {
        ensure(standing != GRANTED, "consent-granted-already");
        ensure(
                standing != REQUESTED
                        || requestedAt == null
                        || !requestedAt.isAfter(proof.at().minus(BETWEEN_REQUESTS)),
                "consent-requested-already",
                BETWEEN_REQUESTS.toMinutes());
        enter(Statement.REQUESTED, proof, until);
        become(REQUESTED, proof, until);
        requestedAt = proof.at();
        raise(new ConsentEvent.Requested(id()));
    }

    /**
     * The person followed the link in the mail; once more changes nothing.
     *
     * @param requestedAt says which request the link came with; older links have no effect
     */
    void confirm(Instant requestedAt, Instant at) {
        ensure(requestedAt.equals(this.requestedAt), "link-void");
        if (standing == GRANTED) {
            return;
        }
        ensure(standing == REQUESTED && expiresAt != null && at.isBefore(expiresAt), "link-void");
        var proof = Proof.ofLink(at, wording);
        enter(Statement.CONFIRMED, proof, null);
        become(GRANTED, proof, null);
        raise(new ConsentEvent.Granted(id()));
    }

    /** The time is over for which it was given, or in which it was to be confirmed. */
    void expire(Instant now) {
        if ((standing == GRANTED || standing == REQUESTED) && expiresAt != null && !expiresAt.isAfter(now)) {
            var proof = Proof.ofTime(expiresAt);
            enter(Statement.EXPIRED, proof, null);
            become(EXPIRED, proof, null);
            raise(new ConsentEvent.Expired(id()));
        }
    }

    /** The person turned out to be the same as another, who said this; the newest of both holds. */
    void inherit(Consent duplicate) {
        if (duplicate.since == null) {
            return;
        }
        var proof = Proof.ofMerge(duplicate.since, duplicate.wording, duplicate.id());
        switch (duplicate.standing) {
            case GRANTED -> grant(proof, duplicate.expiresAt);
            case WITHDRAWN -> withdraw(proof);
            case REQUESTED -> inheritRequest(proof, duplicate);
            case NONE, EXPIRED, MERGED, SUSPENDED -> {}
        }
        duplicate.mergedInto = id();
        duplicate.raise(new ConsentEvent.Merged(duplicate.id(), id()));
    }

    private void inheritRequest(Proof proof, Consent duplicate) {
        enter(Statement.REQUESTED, proof, duplicate.expiresAt);
        if (isNews(proof.at()) && standing != GRANTED) {
            become(REQUESTED, proof, duplicate.expiresAt);
            requestedAt = duplicate.requestedAt;
            raise(new ConsentEvent.Requested(id()));
        }
    }

    /**
     * The person turned out to be somebody else than the other, and what they said is theirs again. Whoever agreed only
     * because of it did not agree.
     */
    void separateFrom(Consent other, Instant at) {
        if (other.source == Source.MERGE && other.standing == GRANTED) {
            other.withdraw(Proof.ofMerge(at, wording, id()));
        }
        mergedInto = null;
        raise(new ConsentEvent.Separated(id(), other.id()));
    }

    /** The person lies in the recycle bin. */
    void suspend() {
        if (!suspended) {
            suspended = true;
            raise(new ConsentEvent.Suspended(id()));
        }
    }

    /** The person is back. */
    void resume() {
        if (suspended) {
            suspended = false;
            raise(new ConsentEvent.Resumed(id()));
        }
    }

    void erase() {
        raise(new ConsentEvent.Erased(id()));
    }

    private boolean isNews(Instant at) {
        return since == null || at.isAfter(since);
    }

    private void enter(Statement statement, Proof proof, @Nullable Instant until) {
        entries.add(new Entry(statement, proof, until));
    }

    private void become(Standing standing, Proof proof, @Nullable Instant until) {
        this.standing = standing;
        this.since = proof.at();
        this.source = proof.source();
        this.wording = proof.wording();
        this.expiresAt = until;
    }

    /** What was entered since the last save. */
    List<Entry> takeEntries() {
        var taken = List.copyOf(entries);
        entries.clear();
        return taken;
    }

    /** A no is a no wherever the person is. */
    private Standing shown() {
        if (mergedInto != null) {
            return MERGED;
        }
        return suspended && standing != WITHDRAWN ? SUSPENDED : standing;
    }

    @Override
    public ConsentState state() {
        return new ConsentState(
                personId, personKind, purpose, channel, shown(), since, source, wording, expiresAt, mergedInto, wayOut);
    }

    /** Nobody's: whoever sees the person sees it. */
    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }

    UUID personId() {
        return personId;
    }

    Matter matter() {
        return new Matter(purpose, channel);
    }

    @Nullable
    Instant requestedAt() {
        return requestedAt;
    }

    UUID requiredMergedInto() {
        return Objects.requireNonNull(mergedInto);
    }

    /** The consent that holds instead, when the person was merged into another. */
    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }
}
