package dev.guanxi.platform.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.EventsConfig;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes down what is asked about people. Whoever asks publishes a topic of this name. */
@Singleton
class QuestionConsumer extends ReactionConsumer<QuestionConsumer.Request> {
    private static final String OPEN = "OPEN";

    /** What we read of a request. */
    record Request(List<UUID> subjects, @Nullable String publicKey, String status) {}

    private final PrivacyQuestions questions;

    QuestionConsumer(ObjectMapper json, PrivacyQuestions questions, EventsConfig config) {
        super(config.source() + "-privacy-questions", "crm.contact.privacy-request", Request.class, json);
        this.questions = questions;
    }

    @Override
    protected Uni<Void> on(Event event, Request request) {
        return request.status().equals(OPEN)
                ? questions.takeDown(event.subject(), request.subjects(), key(request.publicKey()))
                : Uni.createFrom().voidItem();
    }

    private static byte @Nullable [] key(@Nullable String written) {
        return written == null ? null : Base64.getDecoder().decode(written);
    }
}
