package dev.guanxi.contact.privacy;

import static dev.guanxi.contact.privacy.RequestStatus.COMPLETE;
import static dev.guanxi.contact.privacy.RequestStatus.EXPIRED;
import static dev.guanxi.contact.privacy.RequestStatus.OPEN;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question about a person that every service answers. It names the person by ids only. */
@Entity
@Published(topic = "crm.contact.privacy-request", events = PrivacyRequestEvent.class, state = PrivacyRequestState.class)
public class PrivacyRequest extends AggregateRoot<PrivacyRequestEvent> implements Owned {
    private static final String SEPARATOR = ",";

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    @Enumerated(EnumType.STRING)
    private SubjectKind subjectKind;

    private UUID subjectId;
    private String subjects;
    private @Nullable String publicKey;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    private Instant requestedAt;
    private @Nullable Instant completedAt;
    private @Nullable Instant expiresAt;

    protected PrivacyRequest() {} // JPA

    private PrivacyRequest(UUID id, RequestKind kind, Subject subject, List<UUID> subjects, Instant at) {
        super(id);
        this.kind = kind;
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
        this.subjects = subjects.stream().map(UUID::toString).collect(Collectors.joining(SEPARATOR));
        this.status = OPEN;
        this.requestedAt = at;
    }

    /** Asks for all that is held about a person, sealed with the key; the archive is kept until the given time. */
    static PrivacyRequest access(Subject subject, List<UUID> subjects, String publicKey, Instant at, Instant until) {
        var request = new PrivacyRequest(Ids.next(), RequestKind.ACCESS, subject, subjects, at);
        request.publicKey = publicKey;
        request.expiresAt = until;
        request.raise(new PrivacyRequestEvent.Opened(request.id()));
        return request;
    }

    /** Asks whether a person who was erased is forgotten everywhere; once for each record of the person. */
    static PrivacyRequest erasure(Subject subject, Instant at) {
        var request =
                new PrivacyRequest(erasureOf(subject.id()), RequestKind.ERASURE, subject, List.of(subject.id()), at);
        request.raise(new PrivacyRequestEvent.Opened(request.id()));
        return request;
    }

    static UUID erasureOf(UUID subject) {
        return UUID.nameUUIDFromBytes(("erasure/" + subject).getBytes(StandardCharsets.UTF_8));
    }

    /** Every service has answered. */
    void complete(Instant at) {
        if (status == OPEN) {
            status = COMPLETE;
            completedAt = at;
            raise(new PrivacyRequestEvent.Completed(id()));
        }
    }

    /** Lets go of what was gathered. */
    void expire() {
        if (kind == RequestKind.ACCESS && status != EXPIRED) {
            status = EXPIRED;
            publicKey = null;
            raise(new PrivacyRequestEvent.Expired(id()));
        }
    }

    /** True when there is an archive to be fetched; not when its time is over, be it deleted already or not. */
    boolean hasArchive(Instant now) {
        return kind == RequestKind.ACCESS && status == COMPLETE && expiresAt != null && now.isBefore(expiresAt);
    }

    /** A receipt is of use later, too; an archive is handed out as it was complete. */
    boolean takesAnswers() {
        return status == OPEN || kind == RequestKind.ERASURE;
    }

    boolean isOpen() {
        return status == OPEN;
    }

    private List<UUID> subjects() {
        return Stream.of(subjects.split(SEPARATOR)).map(UUID::fromString).toList();
    }

    @Override
    public PrivacyRequestState state() {
        return new PrivacyRequestState(
                kind, subjectKind, subjectId, subjects(), publicKey, status, requestedAt, completedAt, expiresAt);
    }

    /** Nobody's: administrators answer for it. */
    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
