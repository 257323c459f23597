package dev.guanxi.contact.matching;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says of many at once who is here already, by the same comparison that the review queue and whoever creates one record
 * ask. Those it is given to compare with have something in common with them, by any index; what is common alone decides
 * nothing.
 */
@ApplicationScoped
public class Twins {
    private final Aside aside;

    Twins(Aside aside) {
        this.aside = aside;
    }

    /**
     * For each place, the record that is likeliest the same; places of which nobody is are left out. Within an open
     * session.
     *
     * @param candidates by place, who may be the same
     * @param traits what is known of whom a place is about
     */
    public Uni<Map<Integer, UUID>> among(
            Map<Integer, List<UUID>> candidates, DescribedRecords records, IntFunction<Traits> traits) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().item(new HashMap<>());
        }
        var ids = candidates.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        return records.of(ids).chain(found -> aside.does(() -> compared(candidates, found, traits)));
    }

    private static Map<Integer, UUID> compared(
            Map<Integer, List<UUID>> candidates, List<Described> found, IntFunction<Traits> traits) {
        var byId =
                found.stream().collect(Collectors.toMap(Described::id, described -> Candidate.of(described.traits())));
        var twins = new HashMap<Integer, UUID>();
        candidates.forEach((place, ids) -> {
            var twin = likeliest(Candidate.of(traits.apply(place)), ids, byId);
            if (twin != null) {
                twins.put(place, twin);
            }
        });
        return twins;
    }

    private static @Nullable UUID likeliest(Candidate asked, List<UUID> ids, Map<UUID, Candidate> byId) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(byId.get(id)).map(other -> new Scored(id, asked.comparedWith(other))))
                .filter(scored -> scored.comparison().verdict() != Verdict.DIFFERENT)
                .max(Comparator.<Scored>comparingDouble(
                                scored -> scored.comparison().score())
                        .thenComparing(Scored::id))
                .map(Scored::id)
                .orElse(null);
    }

    private record Scored(UUID id, Comparison comparison) {}
}
