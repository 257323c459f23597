package dev.guanxi.contact.organisation;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.contact.contact.Career;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerRecords;
import dev.guanxi.contact.organisation.Position.Holder;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.persistence.Ledger;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Where positions are kept, and who sees which: those who see the customer, also when the person has left it. They
 * belong to the customer, and end when the person goes.
 */
@Singleton
class Positions extends CustomerRecords<Position> implements Career {
    private final Clock clock;

    Positions(Ledger ledger, Clock clock) {
        super(Position.class, "position", "positions", ledger);
        this.clock = clock;
    }

    /** Keeps a new position; the database is the judge of whether the person has none yet. */
    @Override
    public Uni<Position> add(Position position) {
        return super.add(position)
                .onFailure(ConstraintViolationException.class)
                .transform(_ -> new RuleBroken("position-held-already"));
    }

    @Override
    protected void goTo(Position position, Customer customer) {
        position.goTo(customer.id(), customer.ownership());
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return drop(allOf(customer), Position::erase);
    }

    /** Refuses a second position beside one that the person has, under whichever record it was taken. */
    Uni<Void> ensureNone(UUID contact) {
        return query("select count(*) from %s where contactId = ?1 and until is null", Long.class, contact)
                .invoke(held -> ensure(held.getFirst() == 0, "position-held-already"))
                .replaceWithVoid();
    }

    /** What a person is and was, under whichever record it was taken. */
    Uni<List<UUID>> idsOfPerson(UUID contact) {
        return query("select id from %s where contactId = ?1 order by id", UUID.class, contact);
    }

    /** Where nobody took down what the person was, at least that they were there is kept. */
    @Override
    public Uni<Void> end(Employment past) {
        return present(past)
                .chain(present -> present.isEmpty()
                        ? take(past).map(List::of)
                        : Uni.createFrom().item(present))
                .chain(all ->
                        changeEach(Uni.createFrom().item(all), position -> position.leaveBy(LocalDate.now(clock))));
    }

    private Uni<Position> take(Employment past) {
        var holder = new Holder(Ids.next(), past.contact(), past.customer());
        return add(Position.take(holder, new Post(null, past.jobTitle(), null), past.ownership(), clock.instant()));
    }

    @Override
    public Uni<Void> erasePerson(UUID contact) {
        return drop(query("from %s where contactId = ?1 order by id", Position.class, contact), Position::erase);
    }

    private Uni<List<Position>> present(Employment past) {
        return query("from %s where contactId = ?1 and until is null", Position.class, past.contact())
                .map(all -> all.stream()
                        .filter(position -> position.customerId().equals(past.customer()))
                        .toList());
    }
}
