package dev.guanxi.contact.organisation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is within an organisation.
 *
 * @param since first day; null when nobody knows
 */
@Embeddable
public record Post(
        @Nullable UUID departmentId,
        @Nullable String jobTitle,
        @Nullable LocalDate since) {

    static final Post UNKNOWN = new Post(null, null, null);
}
