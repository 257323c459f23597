package dev.guanxi.sales.routing;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Which leads go to whom. */
@Entity
@Published(topic = "crm.sales.assignment-rule", events = RuleEvent.class, state = RuleState.class)
public class AssignmentRule extends AggregateRoot<RuleEvent> implements Owned {
    private String name;
    private int position;
    private @Nullable String filter;

    @JdbcTypeCode(SqlTypes.JSON)
    private RuleTarget target;

    private boolean active;
    private Instant createdAt;

    protected AssignmentRule() {} // JPA

    private AssignmentRule(RuleProfile profile, Instant at) {
        super(Ids.next());
        this.createdAt = at;
        take(profile);
    }

    static AssignmentRule make(RuleProfile profile, Instant at) {
        var rule = new AssignmentRule(profile, at);
        rule.raise(new RuleEvent.Made(rule.id()));
        return rule;
    }

    void change(RuleProfile profile) {
        if (!profile.equals(profile())) {
            take(profile);
            raise(new RuleEvent.Changed(id()));
        }
    }

    private void take(RuleProfile profile) {
        name = profile.name();
        position = profile.position();
        filter = profile.filter();
        target = profile.target().checked();
        active = profile.active();
    }

    void drop() {
        raise(new RuleEvent.Dropped(id()));
    }

    public RuleProfile profile() {
        return new RuleProfile(name, position, filter, target, active);
    }

    @Override
    public RuleState state() {
        return new RuleState(
                name,
                position,
                filter,
                target.owners(),
                target.team(),
                target.poolId(),
                target.territoryId(),
                target.byTerritory(),
                active,
                createdAt);
    }

    /** Nobody's: everybody in sales may know why they get what. */
    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
