package dev.guanxi.contact.matching;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Records of one kind as they are compared with each other, seen by anybody; read within an open session. */
public interface DescribedRecords {
    /** Those of these that there are, whatever has become of them. */
    Uni<List<Described>> of(Collection<UUID> ids);

    /** The ids of the active ones behind this one, in order. */
    Uni<List<UUID>> after(UUID last, int most);

    /** How many are active; reads all of them. */
    Uni<Long> count();
}
