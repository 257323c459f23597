package dev.guanxi.sales.territory;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a territory. Stored as it is.
 *
 * @param parentId the territory of which it is a part: what falls into both falls into this one
 * @param priority of two that are no part of each other the one with the larger takes what falls into both
 * @param active false when nothing falls into it any more
 * @param team where records go that fall into it; null for the team of whoever gets them
 */
public record TerritoryTerms(
        String name,
        @Nullable UUID parentId,
        int priority,
        boolean active,
        @Nullable String team,
        Rules rules,
        Accounts accounts,
        Posts people) {
    public TerritoryTerms checked() {
        ensureField(!name.isBlank(), "name", "territory-nameless");
        rules.checked();
        people.checked();
        return this;
    }
}
