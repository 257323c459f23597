package dev.guanxi.contact.level;

import dev.guanxi.contact.customer.CustomerKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A part of all customers: those of whom all holds that is not null.
 *
 * @param industry as on the customer, in whatever case
 * @param valueClass as insight finds it
 */
@Embeddable
public record Segment(
        @Nullable @Enumerated(EnumType.STRING) CustomerKind kind,
        @Nullable String industry,
        @Nullable String valueClass) {
    static final Segment EVERYBODY = new Segment(null, null, null);
}
