package dev.guanxi.contact.organisation;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people write down about a department.
 *
 * @param purpose what it is there for
 * @param parentId the department of the same customer that it is a part of
 */
@Embeddable
public record DepartmentProfile(
        String name, @Nullable String purpose, @Nullable UUID parentId) {}
