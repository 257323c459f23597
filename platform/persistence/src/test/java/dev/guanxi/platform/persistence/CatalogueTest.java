package dev.guanxi.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class CatalogueTest {
    private final Queue<CompletableFuture<String>> answers = new ArrayDeque<>();
    private final Colours colours = new Colours();

    @Test
    void whoeverAskedLaterKnowsBetter() {
        var earlier = asked();
        var later = asked();

        later.complete("red, green");
        earlier.complete("red");

        assertThat(colours.known()).isEqualTo("red, green");
    }

    @Test
    void whatWasKnownHoldsWhileTheDatabaseIsAway() {
        asked().complete("red");

        asked().completeExceptionally(new IllegalStateException("away"));

        assertThat(colours.known()).isEqualTo("red");
    }

    @Test
    void nothingIsKnownBeforeAnythingWasFound() {
        assertThat(colours.known()).isEqualTo("none");
    }

    private CompletableFuture<String> asked() {
        var answer = new CompletableFuture<String>();
        answers.add(answer);
        colours.reload().subscribe().with(_ -> {}, _ -> {});
        return answer;
    }

    private final class Colours extends Catalogue<String> {
        Colours() {
            super(new PGSimpleDataSource(), "colour", "none");
        }

        @Override
        protected Uni<String> load() {
            return Uni.createFrom().completionStage(answers.remove());
        }
    }
}
