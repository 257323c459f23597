package dev.guanxi.contact.contact;

import dev.guanxi.contact.contact.Career.Employment;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** All records about people's work, whichever feature keeps them. */
@ApplicationScoped
class Careers {
    private final List<Career> kinds;

    Careers(@All List<Career> kinds) {
        this.kinds = kinds;
    }

    Uni<Void> end(Employment past) {
        return each(Multi.createFrom().iterable(kinds).onItem().transformToUniAndConcatenate(kind -> kind.end(past)));
    }

    Uni<Void> erase(Collection<Contact> people) {
        return each(Multi.createFrom()
                .iterable(people)
                .onItem()
                .transformToMultiAndConcatenate(person -> Multi.createFrom()
                        .iterable(kinds)
                        .onItem()
                        .transformToUniAndConcatenate(kind -> kind.erasePerson(person.id()))));
    }

    private static Uni<Void> each(Multi<Void> steps) {
        return steps.collect().last().replaceWithVoid();
    }
}
