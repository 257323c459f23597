package dev.guanxi.contact.level;

import static dev.guanxi.contact.level.ChoiceStanding.CURRENT;
import static dev.guanxi.contact.level.ChoiceStanding.WITHDRAWN;
import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The level that somebody chose for one customer, as a whole or in one product line, with the reason. Of several that
 * met in a merge the newest counts; the others stay, to go back if the merge is undone.
 */
@Entity
@Published(topic = "crm.contact.level-choice", events = LevelChoiceEvent.class, state = LevelChoiceState.class)
public class LevelChoice extends AggregateRoot<LevelChoiceEvent> implements Owned {
    private UUID customerId;
    private String productLine;

    @Enumerated(EnumType.STRING)
    private RelationshipLevel level;

    private String reason;

    @Enumerated(EnumType.STRING)
    private ChoiceStanding standing;

    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant chosenAt;

    protected LevelChoice() {} // JPA

    private LevelChoice(Customer customer, String productLine, RelationshipLevel level, String reason, Instant at) {
        super(Ids.next());
        this.customerId = customer.id();
        this.productLine = productLine;
        this.standing = CURRENT;
        this.chosenAt = at;
        write(level, reason);
        belongTo(customer.ownership());
    }

    /**
     * Chooses a level.
     *
     * @param productLine empty for all the customer's dealings
     */
    static LevelChoice made(Customer customer, String productLine, RelationshipLevel level, String reason, Instant at) {
        var choice = new LevelChoice(customer, productLine, level, reason, at);
        choice.raise(new LevelChoiceEvent.Made(choice.id(), customer.id()));
        return choice;
    }

    void change(RelationshipLevel level, String reason, Instant at) {
        ensureCurrent();
        write(level, reason);
        chosenAt = at;
        raise(new LevelChoiceEvent.Changed(id()));
    }

    private void write(RelationshipLevel level, String reason) {
        this.level = level;
        this.reason = reason;
    }

    void withdraw() {
        ensureCurrent();
        standing = WITHDRAWN;
        raise(new LevelChoiceEvent.Withdrawn(id()));
    }

    private void ensureCurrent() {
        ensure(standing == CURRENT, "level-choice-withdrawn");
    }

    /** Goes to another customer, or to whoever is in charge of its customer now. */
    void goTo(Customer customer) {
        if (!customer.id().equals(customerId) || !customer.ownership().equals(ownership())) {
            customerId = customer.id();
            belongTo(customer.ownership());
            raise(new LevelChoiceEvent.Moved(id(), customerId));
        }
    }

    void erase() {
        raise(new LevelChoiceEvent.Erased(id()));
    }

    private void belongTo(Ownership ownership) {
        ownerId = ownership.owner();
        team = ownership.team();
    }

    @Override
    public LevelChoiceState state() {
        return new LevelChoiceState(
                customerId,
                productLine.isEmpty() ? null : productLine,
                level,
                reason,
                standing,
                ownerId,
                team,
                chosenAt);
    }

    UUID customerId() {
        return customerId;
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
