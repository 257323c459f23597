package dev.guanxi.platform.events;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

@ApplicationScoped
class Notes {
    private final Outbox outbox;

    Notes(Outbox outbox) {
        this.outbox = outbox;
    }

    @WithTransaction
    Uni<UUID> write(String text) {
        var note = new Note(text);
        return Panache.getSession()
                .chain(session -> session.persist(note).chain(session::flush))
                .chain(() -> outbox.append(List.of(note)))
                .replaceWith(note.id());
    }

    @WithTransaction
    Uni<Void> change(UUID id, Consumer<Note> change) {
        return Panache.getSession()
                .chain(session -> session.find(Note.class, id)
                        .invoke(change)
                        .call(session::flush)
                        .chain(note -> outbox.append(List.of(note))));
    }
}
