package dev.guanxi.sales.tip;

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

/** Something that one of sales found out and tells the others. It is its author's; everybody in sales reads it. */
@Entity
@Published(topic = "crm.sales.tip", events = TipEvent.class, state = TipState.class)
public class Tip extends AggregateRoot<TipEvent> implements Owned {
    private String title;
    private String body;

    @JdbcTypeCode(SqlTypes.JSON)
    private Tags tags;

    private String ownerId;
    private @Nullable String team;
    private Instant createdAt;
    private Instant changedAt;

    protected Tip() {} // JPA

    private Tip(TipProfile profile, String author, @Nullable String team, Instant at) {
        super(Ids.next());
        this.ownerId = author;
        this.team = team;
        this.createdAt = at;
        take(profile, at);
    }

    static Tip post(TipProfile profile, String author, @Nullable String team, Instant at) {
        var tip = new Tip(profile, author, team, at);
        tip.raise(new TipEvent.Posted(tip.id()));
        return tip;
    }

    void change(TipProfile profile, Instant at) {
        if (!profile.equals(profile())) {
            take(profile, at);
            raise(new TipEvent.Changed(id()));
        }
    }

    private void take(TipProfile profile, Instant at) {
        title = profile.title();
        body = profile.body();
        tags = profile.tags();
        changedAt = at;
    }

    void drop() {
        raise(new TipEvent.Dropped(id()));
    }

    public TipProfile profile() {
        return new TipProfile(title, body, tags);
    }

    @Override
    public TipState state() {
        return new TipState(title, body, tags.all(), ownerId, team, createdAt, changedAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
