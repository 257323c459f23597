package dev.guanxi.contact.matching;

import dev.guanxi.platform.identity.Ownership;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that is compared with others.
 *
 * @param active whether one does business under it; a merged or erased one is nobody's duplicate any more
 * @param removed whether it lies in the recycle bin and may come back
 * @param mergedInto the record that goes on instead
 */
public record Described(
        UUID id, boolean active, boolean removed, @Nullable UUID mergedInto, Ownership ownership, Traits traits) {}
