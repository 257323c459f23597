package dev.guanxi.platform.privacy;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service answered to one question. Kept as a log of what was given out, without what it said. */
@Entity
@Table(name = "privacy_answer")
@Published(topic = "crm.privacy.answer", events = AnswerEvent.class, state = AnswerState.class, passing = true)
public class Answer extends AggregateRoot<AnswerEvent> {
    private UUID requestId;
    private String service;
    private int part;
    private int parts;
    private Instant answeredAt;

    @Transient
    private Map<String, Long> held = Map.of();

    @Transient
    private @Nullable String sealed;

    protected Answer() {} // JPA

    private Answer(UUID requestId, String service, Part part, Map<String, Long> held, Instant at) {
        super(idOf(requestId, service, part.number()));
        this.requestId = requestId;
        this.service = service;
        this.part = part.number();
        this.parts = part.of();
        this.sealed = part.sealed();
        this.held = new TreeMap<>(held);
        this.answeredAt = at;
    }

    /** A piece of an answer, which fits into an event. */
    record Part(int number, int of, @Nullable String sealed) {
        static final Part WHOLE = new Part(1, 1, null);
    }

    static Answer disclosed(UUID requestId, String service, Part part, Map<String, Long> held, Instant at) {
        var answer = new Answer(requestId, service, part, held, at);
        answer.raise(new AnswerEvent.Disclosed(requestId));
        return answer;
    }

    static Answer forgotten(UUID requestId, String service, Map<String, Long> held, Instant at) {
        var answer = new Answer(requestId, service, Part.WHOLE, held, at);
        answer.raise(new AnswerEvent.Forgotten(requestId));
        return answer;
    }

    /** The same answer again is the same record. */
    private static UUID idOf(UUID requestId, String service, int part) {
        var name = "%s/%s/%d".formatted(requestId, service, part);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public AnswerState state() {
        return new AnswerState(requestId, service, part, parts, held, sealed, answeredAt);
    }
}
