package dev.guanxi.contact.notification;

import dev.guanxi.platform.events.DatabaseListener;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Rings on every replica for whom there is something new, wherever it came in. It says only that, never what: whoever
 * does not keep up misses rings, not notifications.
 */
@ApplicationScoped
class InboxBell {
    private final Map<String, Set<Runnable>> listening = new ConcurrentHashMap<>();
    private final DatabaseListener database;

    InboxBell(DataSource database) {
        this.database = new DatabaseListener(database, Inbox.BELL, this::ring);
    }

    void start(@Observes StartupEvent started) {
        database.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        database.stop();
    }

    private void ring(String person) {
        if (person.isEmpty()) {
            listening.values().forEach(all -> all.forEach(Runnable::run));
        } else {
            listening.getOrDefault(person, Set.of()).forEach(Runnable::run);
        }
    }

    /** How many listen for somebody here. */
    int listeners(String person) {
        return listening.getOrDefault(person, Set.of()).size();
    }

    /** A ring at once, and one whenever there is something new; of those that nobody took, the last. */
    Multi<Boolean> of(String person) {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            Runnable ring = () -> emitter.emit(true);
                            listening
                                    .computeIfAbsent(person, _ -> ConcurrentHashMap.newKeySet())
                                    .add(ring);
                            emitter.onTermination(() -> leave(person, ring));
                            ring.run();
                        },
                        BackPressureStrategy.LATEST);
    }

    private void leave(String person, Runnable ring) {
        listening.computeIfPresent(person, (_, rings) -> {
            rings.remove(ring);
            return rings.isEmpty() ? null : rings;
        });
    }
}
