package dev.guanxi.contact.origin;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The one order of trust between sources. Shipped with a sensible one; administrators change it. */
@Entity
@Published(topic = "crm.contact.trust-order", events = TrustOrderEvent.class, state = TrustOrderState.class)
public class TrustOrder extends AggregateRoot<TrustOrderEvent> implements Owned {
    /** There is one for the house; the first migration that knows of it writes it. */
    static final UUID THE_ONE = UUID.fromString("019c0000-0000-7000-8000-000000000060");

    @JdbcTypeCode(SqlTypes.JSON)
    private TrustTable fields;

    protected TrustOrder() {} // JPA

    /** Counts for what is said from now on; what holds already stays until somebody says something again. */
    void change(TrustTable fields) {
        fields.check();
        this.fields = fields;
        raise(new TrustOrderEvent.Changed(id()));
    }

    TrustTable fields() {
        return fields;
    }

    @Override
    public TrustOrderState state() {
        return new TrustOrderState(fields.items());
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
