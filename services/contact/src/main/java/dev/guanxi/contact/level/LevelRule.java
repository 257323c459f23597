package dev.guanxi.contact.level;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How close the relationship to a segment's customers is meant to be. Belongs to the house. */
@Entity
@Published(topic = "crm.contact.level-rule", events = LevelRuleEvent.class, state = LevelRuleState.class)
public class LevelRule extends AggregateRoot<LevelRuleEvent> implements Owned {
    private String name;

    /** Null when it asks for nothing: what has no column filled is loaded so. */
    @Embedded
    private @Nullable Segment segment;

    @Enumerated(EnumType.STRING)
    private RelationshipLevel level;

    private boolean retired;
    private Instant createdAt;

    protected LevelRule() {} // JPA

    private LevelRule(String name, Segment segment, RelationshipLevel level, Instant at) {
        super(Ids.next());
        this.name = name;
        this.segment = segment;
        this.level = level;
        this.createdAt = at;
    }

    static LevelRule made(String name, Segment segment, RelationshipLevel level, Instant at) {
        var rule = new LevelRule(name, segment, level, at);
        rule.raise(new LevelRuleEvent.Made(rule.id()));
        return rule;
    }

    void change(String name, Segment segment, RelationshipLevel level) {
        ensureInForce();
        this.name = name;
        this.segment = segment;
        this.level = level;
        raise(new LevelRuleEvent.Changed(id()));
    }

    void retire() {
        ensureInForce();
        retired = true;
        raise(new LevelRuleEvent.Retired(id()));
    }

    private void ensureInForce() {
        ensure(!retired, "level-rule-retired");
    }

    @Override
    public LevelRuleState state() {
        var asked = segment == null ? Segment.EVERYBODY : segment;
        return new LevelRuleState(name, asked.kind(), asked.industry(), asked.valueClass(), level, retired, createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
