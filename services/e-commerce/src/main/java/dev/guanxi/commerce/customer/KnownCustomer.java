package dev.guanxi.commerce.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A customer as far as selling needs to know; the contact service keeps the rest. */
@Entity
@Immutable
@Table(name = "customer")
public class KnownCustomer {
    @Id
    private UUID id;

    private String name;
    private String status;
    private @Nullable String valueClass;
    private @Nullable UUID mergedInto;
    private @Nullable String ownerId;
    private @Nullable String team;

    protected KnownCustomer() {} // JPA

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean isActive() {
        return status.equals("ACTIVE");
    }

    /** A, B or C; null before insight found one. */
    public @Nullable String valueClass() {
        return valueClass;
    }

    /** The customer who goes on when this one was merged. */
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    public @Nullable String ownerId() {
        return ownerId;
    }

    public @Nullable String team() {
        return team;
    }
}
