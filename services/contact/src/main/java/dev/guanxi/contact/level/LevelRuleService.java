package dev.guanxi.contact.level;

import dev.guanxi.contact.sweep.Sweeps;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people can do with the segments' rules. Whatever is changed is found anew for all customers soon after. */
@ApplicationScoped
public class LevelRuleService {
    /** More segments than anybody keeps apart. */
    public static final int MOST_RULES = 200;

    private final LevelRules rules;
    private final Sweeps sweeps;
    private final Clock clock;

    LevelRuleService(LevelRules rules, Sweeps sweeps, Clock clock) {
        this.rules = rules;
        this.sweeps = sweeps;
        this.clock = clock;
    }

    @WithSession
    public Uni<LevelRule> get(UUID id) {
        return rules.require(id);
    }

    @WithSession
    public Uni<List<LevelRule>> all() {
        return rules.newest(MOST_RULES);
    }

    @WithTransaction
    public Uni<LevelRule> make(String name, Segment segment, RelationshipLevel level) {
        return rules.add(LevelRule.made(name, segment, level, clock.instant())).call(this::findAnew);
    }

    @WithTransaction
    public Uni<LevelRule> change(UUID id, long expectedVersion, String name, Segment segment, RelationshipLevel level) {
        return rules.change(id, expectedVersion, rule -> rule.change(name, segment, level))
                .call(this::findAnew);
    }

    @WithTransaction
    public Uni<LevelRule> retire(UUID id, long expectedVersion) {
        return rules.change(id, expectedVersion, LevelRule::retire).call(this::findAnew);
    }

    /** Something that levels follow from, or that follows from them, changed for everybody. */
    @WithTransaction
    public Uni<Void> findAnew() {
        return sweeps.request(Levels.SWEEP);
    }
}
