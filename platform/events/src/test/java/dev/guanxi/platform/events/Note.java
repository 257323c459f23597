package dev.guanxi.platform.events;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainEvent;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import jakarta.persistence.Entity;

/** The smallest thing that has events. */
@Entity
@Published(topic = Note.TOPIC, events = Note.NoteEvent.class, state = Note.NoteState.class, partitions = 3)
class Note extends AggregateRoot<Note.NoteEvent> {
    static final String TOPIC = "crm.test.note";

    sealed interface NoteEvent extends DomainEvent {}

    record Written(String text) implements NoteEvent {}

    record Burnt() implements NoteEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }

    record NoteState(String text) {}

    private String text;

    protected Note() {} // JPA

    Note(String text) {
        super(Ids.next());
        this.text = text;
        raise(new Written(text));
    }

    void write(String text) {
        this.text = text;
        raise(new Written(text));
    }

    void burn() {
        this.text = "";
        raise(new Burnt());
    }

    @Override
    public NoteState state() {
        return new NoteState(text);
    }
}
