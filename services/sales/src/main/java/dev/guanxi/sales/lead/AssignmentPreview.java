package dev.guanxi.sales.lead;

import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.sales.routing.Routing;
import dev.guanxi.sales.routing.Wanted;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the rules would do with leads, without doing it. */
@ApplicationScoped
public class AssignmentPreview {
    /** So many are tried; of more the first. */
    public static final int MOST = 5_000;

    private static final int AT_ONCE = 200;

    private final LeadSearch search;
    private final Routing routing;

    AssignmentPreview(LeadSearch search, Routing routing) {
        this.search = search;
        this.routing = routing;
    }

    /**
     * What would become of them.
     *
     * @param leads how many nobody has, as far as they were tried
     * @param complete false when there are more than were tried
     * @param unassigned how many no rule would give to anybody, nor into a pool
     */
    @Schema(name = "AssignmentOutlook")
    public record Outlook(int leads, boolean complete, int unassigned, List<Gain> gains) {}

    /**
     * What somebody would get, or a pool.
     *
     * @param open how many they have
     * @param capacity how many they can have
     */
    @Schema(name = "AssignmentGain")
    public record Gain(
            @Nullable String ownerId,
            @Nullable UUID poolId,
            @Nullable Integer open,
            @Nullable Integer capacity,
            int leads) {}

    /** Of those that the caller sees, in the order of the list. */
    @WithTransaction
    public Uni<Outlook> of(@Nullable String filter) {
        return more(
                        new Found(List.of(), null),
                        new PageRequest(AT_ONCE, null, "ownerId==null", null, false).within(filter, null))
                .chain(found -> routing.of(found.ids()).map(wanted -> outlook(wanted, found.next() == null)));
    }

    /**
     * Leads as far as they were looked up.
     *
     * @param next where the rest begins; null when there is none
     */
    private record Found(List<UUID> ids, @Nullable String next) {}

    private Uni<Found> more(Found known, PageRequest request) {
        return search.find(request).chain(page -> {
            var ids = Stream.concat(known.ids().stream(), page.items().stream().map(LeadRow::id))
                    .toList();
            var found = new Found(ids, page.next());
            return page.next() == null || ids.size() >= MOST
                    ? Uni.createFrom().item(found)
                    : more(
                            found,
                            new PageRequest(
                                    request.limit(), page.next(), request.filter(), request.sort(), request.count()));
        });
    }

    private static Outlook outlook(List<Wanted> wanted, boolean complete) {
        var unassigned = (int) wanted.stream().filter(one -> one.rule() == null).count();
        var people = wanted.stream()
                .map(Wanted::seat)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(seat -> seat.owner()))
                .values()
                .stream()
                .map(got -> new Gain(
                        got.getFirst().owner(),
                        null,
                        got.getFirst().open(),
                        got.getFirst().capacity(),
                        got.size()))
                .sorted(Comparator.comparing(gain -> String.valueOf(gain.ownerId())));
        var pools = wanted.stream()
                .map(Wanted::poolId)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(pool -> new Gain(
                        null, pool.getKey(), null, null, pool.getValue().intValue()));
        return new Outlook(
                wanted.size(),
                complete,
                unassigned,
                Stream.concat(people, pools).toList());
    }
}
