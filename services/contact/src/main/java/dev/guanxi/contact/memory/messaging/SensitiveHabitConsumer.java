package dev.guanxi.contact.memory.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.memory.SensitiveHabits;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever takes back their consent, or whose consent ends, has nothing kept about their health or religion. */
@Singleton
class SensitiveHabitConsumer extends ReactionConsumer<SensitiveHabitConsumer.Said> {
    /** Who said it, about what, and the consent that holds instead when the person was merged into another. */
    record Said(UUID personId, String purpose, @Nullable UUID mergedInto) {}

    private final SensitiveHabits habits;

    SensitiveHabitConsumer(ObjectMapper json, SensitiveHabits habits) {
        super("contact-sensitive-habits", "crm.contact.consent", Said.class, json);
        this.habits = habits;
    }

    @Override
    protected Uni<Void> on(Event event, Said said) {
        return said.purpose().equals(SensitiveHabits.PURPOSE)
                ? habits.forgetUnagreed(said.personId(), said.mergedInto())
                : Uni.createFrom().voidItem();
    }
}
