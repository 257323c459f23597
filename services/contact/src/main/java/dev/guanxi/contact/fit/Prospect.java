package dev.guanxi.contact.fit;

import dev.guanxi.platform.identity.Ownership;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A customer or a lead, as far as criteria look at it.
 *
 * @param traits all that is known; what is not known is not there
 */
record Prospect(UUID id, ProspectKind kind, Map<Trait, Set<String>> traits, Ownership ownership) {
    Set<String> known(Trait trait) {
        return traits.getOrDefault(trait, Set.of());
    }
}
