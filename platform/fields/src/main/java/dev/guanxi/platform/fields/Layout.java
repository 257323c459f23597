package dev.guanxi.platform.fields;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainEvent;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How an administrator wants records of a kind to be shown, to everybody or to whoever has a role. */
@Entity
public class Layout extends AggregateRoot<DomainEvent> implements Owned {
    private String recordKind;
    private @Nullable String role;

    @JdbcTypeCode(SqlTypes.JSON)
    private LayoutContents contents;

    private Instant createdAt;

    protected Layout() {} // JPA

    Layout(String recordKind, @Nullable String role, LayoutContents contents, Instant at) {
        super(Ids.next());
        this.recordKind = recordKind;
        this.role = role;
        this.contents = contents;
        this.createdAt = at;
    }

    /** Whom it is for and of what it is stays. */
    void change(LayoutContents contents) {
        this.contents = contents;
    }

    String recordKind() {
        return recordKind;
    }

    @Nullable
    String role() {
        return role;
    }

    LayoutContents contents() {
        return contents;
    }

    @Override
    public LayoutState state() {
        return new LayoutState(recordKind, role, contents, createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
