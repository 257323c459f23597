package dev.guanxi.contact.fit;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well one customer or lead fits one definition in its present version. Says of the prospect only what is met, so
 * nothing personal is in it.
 */
@Entity
@Published(topic = "crm.contact.fit", events = FitEvent.class, state = FitState.class)
public class Fit extends AggregateRoot<FitEvent> implements Owned {
    private UUID prospectId;

    @Enumerated(EnumType.STRING)
    private ProspectKind prospectKind;

    private UUID familyId;
    private UUID definitionId;
    private int number;
    private int score;
    private boolean offTarget;

    /** For each criterion, in its order, 1 when it is met and else 0. */
    private String met;

    private @Nullable String ownerId;
    private @Nullable String team;

    protected Fit() {} // JPA

    private Fit(Prospect prospect, TargetDefinition definition) {
        super(Ids.next());
        this.prospectId = prospect.id();
        this.prospectKind = prospect.kind();
        this.familyId = definition.familyId();
        write(prospect, definition, definition.criteria().of(prospect));
    }

    static Fit found(Prospect prospect, TargetDefinition definition) {
        var fit = new Fit(prospect, definition);
        fit.raise(new FitEvent.Found(fit.id(), prospect.id()));
        return fit;
    }

    /** Holds the prospect against the definition again; true when something came out that was not known. */
    boolean find(Prospect prospect, TargetDefinition definition) {
        var before = state();
        write(prospect, definition, definition.criteria().of(prospect));
        var changed = !before.equals(state());
        if (changed) {
            raise(new FitEvent.Changed(id()));
        }
        return changed;
    }

    private void write(Prospect prospect, TargetDefinition definition, Score found) {
        definitionId = definition.id();
        number = definition.number();
        score = found.percent();
        offTarget = found.offTarget();
        met = found.met().stream().map(hit -> hit ? "1" : "0").collect(Collectors.joining());
        ownerId = prospect.ownership().owner();
        team = prospect.ownership().team();
    }

    void drop() {
        raise(new FitEvent.Dropped(id()));
    }

    /** Whom it is of, and against what; there is one fit for each. */
    record Key(UUID prospectId, UUID familyId) {}

    Key key() {
        return new Key(prospectId, familyId);
    }

    @Override
    public FitState state() {
        return new FitState(
                prospectId,
                prospectKind,
                familyId,
                definitionId,
                number,
                score,
                offTarget,
                met.chars().mapToObj(digit -> digit == '1').toList(),
                ownerId,
                team);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
