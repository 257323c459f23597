package dev.guanxi.contact.notification;

import dev.guanxi.contact.customer.CustomerSearch;
import dev.guanxi.platform.identity.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the names of customers into notifications at the moment of reading, as far as the reader sees them. */
@ApplicationScoped
class Reading {
    private final CustomerSearch customers;

    Reading(CustomerSearch customers) {
        this.customers = customers;
    }

    Uni<List<Notification>> by(Caller reader, List<NotificationRow> rows) {
        var about = rows.stream()
                .map(NotificationRow::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return customers
                .names(about, reader)
                .map(names -> rows.stream()
                        .map(row -> new Notification(row, name(row.customerId(), names)))
                        .toList());
    }

    private static @Nullable String name(@Nullable UUID customer, Map<UUID, String> names) {
        return Optional.ofNullable(customer).map(names::get).orElse(null);
    }
}
