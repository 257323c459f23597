package dev.guanxi.sales.territory;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A part of the market that some people look after, as it is now; what it was before a realignment is kept beside it. */
@Entity
@Published(topic = "crm.sales.territory", events = TerritoryEvent.class, state = TerritoryState.class)
public class Territory extends AggregateRoot<TerritoryEvent> implements Owned {
    private String name;
    private @Nullable UUID parentId;
    private int priority;
    private boolean active;
    private @Nullable String team;

    @JdbcTypeCode(SqlTypes.JSON)
    private Rules rules;

    @JdbcTypeCode(SqlTypes.JSON)
    private Accounts accounts;

    @JdbcTypeCode(SqlTypes.JSON)
    private Posts people;

    private @Nullable LocalDate since;
    private Instant createdAt;

    protected Territory() {} // JPA

    private Territory(TerritoryTerms terms, @Nullable LocalDate since, Instant at) {
        super(Ids.next());
        this.since = since;
        this.createdAt = at;
        take(terms);
    }

    static Territory make(TerritoryTerms terms, @Nullable LocalDate since, Instant at) {
        var territory = new Territory(terms, since, at);
        territory.raise(new TerritoryEvent.Made(territory.id()));
        return territory;
    }

    /** Corrects what holds: as if it had been so since the last realignment. */
    void change(TerritoryTerms terms) {
        if (!terms.equals(terms())) {
            take(terms);
            raise(new TerritoryEvent.Changed(id()));
        }
    }

    /** Is otherwise from a day on, or again as it was before. */
    void realign(TerritoryTerms terms, UUID realignment) {
        if (!terms.equals(terms())) {
            take(terms);
            raise(new TerritoryEvent.Realigned(id(), realignment));
        }
    }

    void drop() {
        raise(new TerritoryEvent.Dropped(id()));
    }

    private void take(TerritoryTerms terms) {
        var checked = terms.checked();
        ensureField(!id().equals(checked.parentId()), "parentId", "territory-part-of-itself");
        name = checked.name();
        parentId = checked.parentId();
        priority = checked.priority();
        active = checked.active();
        team = checked.team();
        rules = checked.rules();
        accounts = checked.accounts();
        people = checked.people();
    }

    public TerritoryTerms terms() {
        return new TerritoryTerms(name, parentId, priority, active, team, rules, accounts, people);
    }

    /** From which day there is one; null from the beginning. */
    public @Nullable LocalDate since() {
        return since;
    }

    @Override
    public TerritoryState state() {
        return new TerritoryState(
                name,
                parentId,
                priority,
                active,
                team,
                rules.items(),
                accounts.customers(),
                people.items(),
                since == null ? null : since.toString(),
                createdAt);
    }

    /** Nobody's: everybody in sales may know who looks after what. */
    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
