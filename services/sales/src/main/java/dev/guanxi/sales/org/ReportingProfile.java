package dev.guanxi.sales.org;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds for somebody from a day on.
 *
 * @param managerId the seller to whom they report; null for who reports to nobody
 * @param jobTitle what they are, such as "Regional manager"
 * @param gone whether they are no longer in the sales force
 */
@Embeddable
public record ReportingProfile(
        @Nullable UUID managerId, @Nullable String jobTitle, boolean gone) {
    ReportingProfile checked() {
        ensureField(!gone || managerId == null, "managerId", "gone-reports-to-nobody");
        return this;
    }
}
