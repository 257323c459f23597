package dev.guanxi.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

@Singleton
class NoteReplicaConsumer extends ReplicaConsumer<Note.NoteState> {
    NoteReplicaConsumer(ObjectMapper json) {
        super("test-notes", Note.TOPIC, "note_replica", Note.NoteState.class, json);
    }
}
