package dev.guanxi.sales.calendar;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A kind of activity; appointments name it by its key, which stays. Nobody's: everybody in sales knows it. */
@Entity
@Published(topic = "crm.sales.activity-type", events = ActivityTypeEvent.class, state = ActivityTypeState.class)
public class ActivityType extends AggregateRoot<ActivityTypeEvent> implements Owned {
    private String typeKey;

    @JdbcTypeCode(SqlTypes.JSON)
    private ActivityDefinition definition;

    private Instant createdAt;

    protected ActivityType() {} // JPA

    private ActivityType(String key, ActivityDefinition definition, Instant at) {
        super(Ids.next());
        this.typeKey = key;
        this.definition = definition;
        this.createdAt = at;
    }

    static ActivityType define(String key, ActivityDefinition definition, Instant at) {
        var type = new ActivityType(key, definition, at);
        type.raise(new ActivityTypeEvent.Defined(type.id()));
        return type;
    }

    void change(ActivityDefinition wanted) {
        if (!wanted.equals(definition)) {
            definition = wanted;
            raise(new ActivityTypeEvent.Changed(id()));
        }
    }

    public String key() {
        return typeKey;
    }

    public ActivityDefinition definition() {
        return definition;
    }

    @Override
    public ActivityTypeState state() {
        return new ActivityTypeState(
                typeKey,
                definition.english(),
                definition.chinese(),
                definition.icon(),
                definition.colour(),
                definition.active(),
                createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
