package dev.guanxi.contact.customer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is a part of whom, of some customers and all above them; follows what is changed meanwhile. */
final class Ancestry {
    private final Map<UUID, UUID> parents;

    Ancestry(Map<UUID, UUID> parents) {
        this.parents = new HashMap<>(parents);
    }

    /** Whether a customer is another one or, over however many parents, a part of it. */
    boolean isWithin(UUID customer, UUID whole) {
        var passed = new HashSet<UUID>();
        for (UUID at = customer; at != null && passed.add(at); at = parents.get(at)) {
            if (at.equals(whole)) {
                return true;
            }
        }
        return false;
    }

    /** From now on; null for a part of nothing. */
    void join(UUID part, @Nullable UUID parent) {
        if (parent == null) {
            parents.remove(part);
        } else {
            parents.put(part, parent);
        }
    }
}
