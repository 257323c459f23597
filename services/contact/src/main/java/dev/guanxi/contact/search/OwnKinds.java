package dev.guanxi.contact.search;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows of which kinds records are that an administrator defined; the index only knows that one did. */
public interface OwnKinds {
    /** The keys of their kinds, by the ids of the records; without those whose kind is not in use. */
    Uni<Map<UUID, String>> of(Collection<UUID> records);
}
