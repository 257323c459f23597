package dev.guanxi.service.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as far as serving them needs to know.
 *
 * @param mergedInto the customer who goes on when this one was merged
 */
public record KnownCustomer(
        UUID id, String status, @Nullable UUID mergedInto) {
    public boolean isActive() {
        return status.equals("ACTIVE");
    }
}
