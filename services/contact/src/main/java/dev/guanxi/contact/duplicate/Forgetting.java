package dev.guanxi.contact.duplicate;

import dev.guanxi.platform.persistence.Forgetful;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Of an erased record neither hashes nor pairs nor what was said about them remain. Nothing is compared meanwhile: a
 * search for duplicates and several erasures would come upon the same pairs in different orders, and wait for each other.
 */
@ApplicationScoped
class Forgetting implements Forgetful {
    private final MatchIndex index;
    private final Pairs pairs;

    Forgetting(MatchIndex index, Pairs pairs) {
        this.index = index;
        this.pairs = pairs;
    }

    @Override
    public Uni<Void> forget(UUID subject) {
        return Detection.halt().chain(() -> pairs.forget(List.of(subject))).chain(() -> index.remove(List.of(subject)));
    }
}
