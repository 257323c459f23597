package dev.guanxi.sales.territory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Into which territory something falls, and why.
 *
 * @param territory null when it falls into none
 * @param reasons what the rule asked that took it in
 * @param rule the place of that rule in its territory, from 1; 0 when it belongs there by name, or falls nowhere
 * @param others further territories that would take it, none a part of another of them, in the order of their turn
 * @param tied whether the first of the others has the same priority, so that nothing but an order decided
 */
public record Placement(@Nullable UUID territory, List<Reason> reasons, int rule, List<UUID> others, boolean tied) {
    static final Placement NOWHERE = new Placement(null, List.of(), 0, List.of(), false);

    /** Whether it belongs there by name. */
    boolean isByName() {
        return territory != null && rule == 0;
    }
}
