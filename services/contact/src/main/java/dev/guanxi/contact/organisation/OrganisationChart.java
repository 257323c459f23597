package dev.guanxi.contact.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who works where in a customer's organisation, and who decides.
 *
 * @param people those with a position now, the first thousand by name
 * @param vacantRoles roles that a decision needs and nobody is known to have
 * @param unplaced how many contacts of the customer have no position
 */
public record OrganisationChart(
        List<Unit> departments, List<Member> people, List<DecisionRole> vacantRoles, long unplaced) {

    /** The most people on one chart. */
    public static final int MOST = 1000;

    /** A department on the chart. */
    public record Unit(
            UUID id,
            String name,
            @Nullable String purpose,
            @Nullable UUID parentId) {}

    /** A person on the chart. */
    public record Member(
            UUID positionId,
            UUID contactId,
            String fullName,
            @Nullable String jobTitle,
            @Nullable UUID departmentId,
            List<DecisionRole> roles) {}
}
