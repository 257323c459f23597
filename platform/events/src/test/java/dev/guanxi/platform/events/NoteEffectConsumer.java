package dev.guanxi.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Writes down what it hears, except what it cannot bear at the moment. */
@Singleton
class NoteEffectConsumer extends ReactionConsumer<Note.NoteState> {
    static final String NAME = "test-effects";
    private static final String INSERT = "insert into note_effect (subject, sequence, text) values (?1, ?2, ?3)";

    volatile String unbearable = "poison";

    NoteEffectConsumer(ObjectMapper json) {
        super(NAME, Note.TOPIC, Note.NoteState.class, json);
    }

    @Override
    protected Uni<Void> on(Event event, Note.NoteState note) {
        if (note.text().equals(unbearable)) {
            return Uni.createFrom().failure(new IllegalArgumentException("cannot bear it"));
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, event.subject())
                        .setParameter(2, event.sequence())
                        .setParameter(3, note.text())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
