package dev.guanxi.contact.customer;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** All that rests while customers and contacts lie in the recycle bin, whichever feature keeps it. */
@ApplicationScoped
public class Absences {
    private final List<Absence> kinds;

    Absences(@All List<Absence> kinds) {
        this.kinds = kinds;
    }

    public Uni<Void> begin(Collection<UUID> records) {
        return each(kind -> kind.begin(records));
    }

    public Uni<Void> end(Collection<UUID> records) {
        return each(kind -> kind.end(records));
    }

    private Uni<Void> each(Function<Absence, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(kinds)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
