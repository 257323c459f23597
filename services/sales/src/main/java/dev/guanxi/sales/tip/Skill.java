package dev.guanxi.sales.tip;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody of sales is good at, as they say themselves; others endorse it. */
@Entity
@Published(topic = "crm.sales.skill", events = SkillEvent.class, state = SkillState.class)
public class Skill extends AggregateRoot<SkillEvent> implements Owned {
    private String name;
    private int level;
    private String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    protected Skill() {} // JPA

    private Skill(String name, int level, String owner, @Nullable String team, Instant at) {
        super(Ids.next());
        this.name = name;
        this.level = level;
        this.ownerId = owner;
        this.team = team;
        this.createdAt = at;
    }

    static Skill name(String name, int level, String owner, @Nullable String team, Instant at) {
        var skill = new Skill(name, level, owner, team, at);
        skill.raise(new SkillEvent.Named(skill.id()));
        return skill;
    }

    void change(String name, int level) {
        if (!name.equals(this.name) || level != this.level) {
            this.name = name;
            this.level = level;
            raise(new SkillEvent.Changed(id()));
        }
    }

    void drop() {
        raise(new SkillEvent.Dropped(id()));
    }

    @Override
    public SkillState state() {
        return new SkillState(name, level, ownerId, team, createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
