package dev.guanxi.sales.routing;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who takes the leads of which territory; kept by the feature that knows territories. */
public interface LeadTerritories {
    /** Whether there is such a territory. */
    Uni<Boolean> isKnown(UUID territory);

    /** Into which territories these leads fall today, within the present transaction; flush what it is to see. */
    Uni<Takers> of(Collection<UUID> leads);

    /**
     * Who takes what.
     *
     * @param ofLeads the territories of leads; of one that falls into none nothing
     * @param owners by territory, who takes its leads, as records carry them
     * @param teams by territory, to which team they go; of one that names none nothing
     */
    record Takers(Map<UUID, UUID> ofLeads, Map<UUID, Set<String>> owners, Map<UUID, String> teams) {
        /** Where nobody asks. */
        static final Takers NOBODY = new Takers(Map.of(), Map.of(), Map.of());
    }
}
