package dev.guanxi.sales.stakeholder;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is for a deal.
 *
 * @param roles each once; at least one
 * @param deputyId the contact who stands in for them
 */
public record Part(
        UUID contactId,
        List<DealRole> roles,
        @Nullable UUID deputyId,
        @Nullable String note) {
    public Part {
        roles = roles.stream().distinct().sorted().toList();
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /** Nobody stands in for themselves. */
    Part checked() {
        ensureField(!contactId.equals(deputyId), "deputyId", "deputy-of-oneself");
        return this;
    }
}
