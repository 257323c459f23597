package dev.guanxi.contact.organisation.web;

import dev.guanxi.contact.organisation.Department;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A department as the API shows it. */
@Schema(name = "Department")
public record DepartmentView(
        UUID id,
        UUID customerId,
        DepartmentRequest profile,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {

    static DepartmentView of(Department department) {
        var s = department.state();
        return new DepartmentView(
                department.id(),
                s.customerId(),
                DepartmentRequest.of(department.profile()),
                s.ownerId(),
                s.team(),
                s.createdAt());
    }
}
