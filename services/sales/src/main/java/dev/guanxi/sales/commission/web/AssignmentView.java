package dev.guanxi.sales.commission.web;

import dev.guanxi.sales.commission.CommissionAssignment;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is on which plan, as the API shows it. */
@Schema(name = "CommissionAssignment")
public record AssignmentView(UUID id, AssignmentRequest profile, Instant createdAt) {

    static AssignmentView of(CommissionAssignment assignment) {
        return new AssignmentView(
                assignment.id(),
                AssignmentRequest.of(assignment.profile()),
                assignment.state().createdAt());
    }
}
