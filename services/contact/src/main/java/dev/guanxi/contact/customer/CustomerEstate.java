package dev.guanxi.contact.customer;

import dev.guanxi.contact.merge.Moving;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** All that belongs to customers, whichever feature keeps it. */
@ApplicationScoped
class CustomerEstate {
    private final List<Belongings> kinds;
    private final Moving<Customer> moving;

    CustomerEstate(@All List<Belongings> kinds) {
        this.kinds = kinds;
        this.moving = new Moving<>(kinds);
    }

    /** How it goes along when customers are merged or taken apart. */
    Moving<Customer> moving() {
        return moving;
    }

    Uni<Void> follow(Customer customer) {
        return each(kind -> kind.follow(customer));
    }

    Uni<Void> goIntoBin(Collection<UUID> customers) {
        return each(kind -> kind.goIntoBin(customers));
    }

    Uni<Void> erase(UUID customer) {
        return each(kind -> kind.erase(customer));
    }

    Uni<Set<UUID>> holders(Collection<UUID> customers) {
        var holders = new HashSet<UUID>();
        return each(kind -> kind.holders(customers).invoke(holders::addAll).replaceWithVoid())
                .replaceWith(holders);
    }

    private Uni<Void> each(Function<Belongings, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(kinds)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
