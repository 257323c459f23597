package dev.guanxi.contact.search;

import dev.guanxi.platform.identity.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts questions to the generation that answers, with the asker's own changes in it. */
@ApplicationScoped
class Questions {
    private final Generations generations;
    private final Freshness freshness;
    private final Censuses censuses;
    private final CurrentCaller caller;

    Questions(Generations generations, Freshness freshness, Censuses censuses, CurrentCaller caller) {
        this.generations = generations;
        this.freshness = freshness;
        this.censuses = censuses;
        this.caller = caller;
    }

    Uni<Question> ask(Asked asked, Sight sight) {
        var person = caller.get().id();
        return generations
                .active()
                .chain(slices -> freshness
                        .takeIn(slices.generation(), person)
                        .chain(age -> censuses.of(slices.generation())
                                .map(census -> Question.of(slices, asked, sight, census, age))));
    }
}
