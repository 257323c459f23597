package dev.guanxi.contact.fit;

import static dev.guanxi.contact.fit.DefinitionStanding.DRAFT;
import static dev.guanxi.contact.fit.DefinitionStanding.PUBLISHED;
import static dev.guanxi.contact.fit.DefinitionStanding.RETIRED;
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
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a target customer is. A draft is changed until it is published; what was published never changes,
 * so that everybody knows against what a fit was found. Belongs to the house.
 */
@Entity
@Published(
        topic = "crm.contact.target-definition",
        events = TargetDefinitionEvent.class,
        state = TargetDefinitionState.class)
public class TargetDefinition extends AggregateRoot<TargetDefinitionEvent> implements Owned {
    private UUID familyId;
    private int number;

    @Embedded
    private DefinitionProfile profile;

    @JdbcTypeCode(SqlTypes.JSON)
    private Criteria criteria;

    @Enumerated(EnumType.STRING)
    private DefinitionStanding standing;

    private @Nullable Instant publishedAt;
    private Instant createdAt;

    protected TargetDefinition() {} // JPA

    private TargetDefinition(DefinitionProfile profile, Criteria criteria, Instant at) {
        super(Ids.next());
        criteria.check();
        this.familyId = id();
        this.number = 1;
        this.profile = profile;
        this.criteria = criteria;
        this.standing = DRAFT;
        this.createdAt = at;
    }

    static TargetDefinition drafted(DefinitionProfile profile, Criteria criteria, Instant at) {
        var definition = new TargetDefinition(profile, criteria, at);
        definition.raise(new TargetDefinitionEvent.Drafted(definition.id()));
        return definition;
    }

    /** A draft of the next version, as this one is. */
    TargetDefinition next(Instant at) {
        var next = new TargetDefinition(profile, criteria, at);
        next.familyId = familyId;
        next.number = number + 1;
        next.raise(new TargetDefinitionEvent.Drafted(next.id()));
        return next;
    }

    void change(DefinitionProfile profile, Criteria criteria) {
        ensure(standing == DRAFT, "definition-not-draft", standing);
        criteria.check();
        this.profile = profile;
        this.criteria = criteria;
        raise(new TargetDefinitionEvent.Changed(id()));
    }

    void publish(Instant at) {
        ensure(standing == DRAFT, "definition-not-draft", standing);
        standing = PUBLISHED;
        publishedAt = at;
        raise(new TargetDefinitionEvent.Published(id()));
    }

    /** It was looked at and holds; the next look is on another day. */
    void review(LocalDate next) {
        ensure(standing == PUBLISHED, "definition-not-published", standing);
        profile = new DefinitionProfile(
                profile.english(), profile.chinese(), profile.description(), profile.keeper(), next);
        raise(new TargetDefinitionEvent.Reviewed(id()));
    }

    void retire() {
        ensure(standing == PUBLISHED, "definition-not-published", standing);
        standing = RETIRED;
        raise(new TargetDefinitionEvent.Retired(id()));
    }

    boolean isPublished() {
        return standing == PUBLISHED;
    }

    UUID familyId() {
        return familyId;
    }

    int number() {
        return number;
    }

    Criteria criteria() {
        return criteria;
    }

    @Override
    public TargetDefinitionState state() {
        return new TargetDefinitionState(
                familyId,
                number,
                profile.english(),
                profile.chinese(),
                profile.description(),
                profile.keeper(),
                profile.reviewOn(),
                criteria.items(),
                standing,
                publishedAt,
                createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
