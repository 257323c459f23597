package dev.guanxi.platform.events;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Looks anew at whatever something happened to. An event only says whom to look at, so it does no harm again. */
public abstract class SubjectConsumer implements EventConsumer {
    /** Nobody waits for it, and many together cost little more than one. */
    private static final Duration GATHERING = Duration.ofMillis(300);

    private final String name;
    private final String topic;

    protected SubjectConsumer(String name, String topic) {
        this.name = name;
        this.topic = topic;
    }

    /** Looks at these, each of them once. */
    protected abstract Uni<Void> follow(Set<UUID> subjects);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public final Duration gathering() {
        return GATHERING;
    }

    @Override
    public final boolean bearsRepetition() {
        return true;
    }

    @Override
    public final Uni<Void> onAll(List<Event> events) {
        var subjects = new LinkedHashSet<UUID>();
        events.forEach(event -> subjects.add(event.subject()));
        return follow(subjects);
    }
}
