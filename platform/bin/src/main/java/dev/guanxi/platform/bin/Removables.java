package dev.guanxi.platform.bin;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.KindParts;
import dev.guanxi.platform.persistence.Listing;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of this service that can lie in the bin. */
@ApplicationScoped
class Removables {
    private final List<Removable> kinds;
    private final KindParts parts;

    Removables(@All List<Removable> kinds, KindParts parts) {
        this.kinds = kinds;
        this.parts = parts;
    }

    List<Removable> all() {
        return parts.with(kinds, Removable.class);
    }

    /** What the API calls them. */
    String names() {
        return all().stream().map(Removable::kind).sorted().collect(Collectors.joining(", "));
    }

    /** None when the service does not know such records any more; what is left of them lies in the bin for nobody. */
    Optional<Removable> of(String kind) {
        return all().stream().filter(known -> known.kind().equals(kind)).findFirst();
    }

    /** Whether somebody sees a record in the bin: when they would see it outside. */
    boolean isSeen(BinEntry entry, Caller caller) {
        return of(entry.recordKind())
                .map(kind -> kind.visibleTo(caller).permits(Ownership.of(entry.ownerId(), entry.team())))
                .orElse(false);
    }

    /** The same as a condition; kinds of which one sees alike are asked about together, so that one index is walked. */
    Listing.Condition seenBy(Caller caller) {
        return bind -> all().stream()
                .collect(Collectors.groupingBy(
                        kind -> kind.visibleTo(caller), Collectors.mapping(Removable::kind, Collectors.toList())))
                .entrySet()
                .stream()
                .map(seen -> "record_kind = any(%s) and %s"
                        .formatted(
                                bind.apply(seen.getValue().toArray(String[]::new)),
                                seen.getKey().sql(Visibility.Columns.OWNER_AND_TEAM, bind)))
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
