package dev.guanxi.contact.customer.web;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerKind;
import dev.guanxi.contact.customer.CustomerStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer as the API shows it. */
@Schema(name = "Customer")
public record CustomerView(
        UUID id,
        CustomerKind kind,
        CustomerRequest profile,

        @Nullable
        @Schema(
                description = "The phone number as E.164; absent when no such number is possible.",
                examples = "+862155550100")
        String phoneE164,

        @Nullable String ownerId,
        @Nullable String team,
        CustomerStatus status,

        @Nullable @Schema(description = "A, B or C, as insight last found.", examples = "A")
        String valueClass,

        @Nullable UUID mergedInto,
        Instant createdAt) {

    public static CustomerView of(Customer customer) {
        var state = customer.state();
        return new CustomerView(
                customer.id(),
                state.kind(),
                CustomerRequest.of(customer.profile()),
                state.phoneE164(),
                state.ownerId(),
                state.team(),
                state.status(),
                state.valueClass(),
                state.mergedInto(),
                state.createdAt());
    }
}
