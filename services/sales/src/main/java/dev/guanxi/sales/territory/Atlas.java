package dev.guanxi.sales.territory;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All territories over all days, and where those who sell were; does not change. */
public final class Atlas {
    private final List<Edition> editions;
    private final List<Office> offices;
    private final Map<UUID, UUID> survivors;
    private final Map<UUID, Clerk> clerks;
    private final Map<LocalDate, Chart> charts = new ConcurrentHashMap<>();

    Atlas(List<Edition> editions, List<Office> offices, Map<UUID, UUID> survivors, Map<UUID, Clerk> clerks) {
        this.editions = List.copyOf(editions);
        this.offices = List.copyOf(offices);
        this.survivors = Map.copyOf(survivors);
        this.clerks = Map.copyOf(clerks);
    }

    /** Whether there is any territory. */
    public boolean isEmpty() {
        return editions.isEmpty();
    }

    /** What was said of one over all days. */
    List<Edition> editionsOf(UUID territory) {
        return editions.stream()
                .filter(edition -> edition.territory().equals(territory))
                .toList();
    }

    /** The territories of a day. */
    public Chart on(LocalDate day) {
        return charts.computeIfAbsent(day, this::draw);
    }

    private Chart draw(LocalDate day) {
        var terms = editions.stream()
                .filter(edition -> edition.holdsOn(day))
                .collect(toMap(Edition::territory, Edition::terms, (_, later) -> later));
        var regions = offices.stream()
                .filter(office -> office.region() != null && office.holdsOn(day))
                .collect(toMap(Office::owner, office -> String.valueOf(office.region()), (_, later) -> later));
        return new Chart(day, terms, survivors, clerks, regions);
    }

    /**
     * A seller elsewhere.
     *
     * @param team to which records go that they get
     */
    public record Seat(UUID seller, String team, @Nullable String region) {}

    /** The same if some territories, and some sellers, were otherwise on all days. */
    public Atlas with(Map<UUID, TerritoryTerms> terms, List<Seat> seats) {
        var others = Stream.concat(
                editions.stream().filter(edition -> !terms.containsKey(edition.territory())),
                terms.entrySet().stream().map(one -> new Edition(one.getKey(), null, null, one.getValue())));
        var moved = seats.stream().collect(toMap(Seat::seller, seat -> seat));
        var elsewhere = offices.stream()
                .map(office -> moved.get(office.seller()) instanceof Seat seat
                        ? new Office(office.seller(), office.owner(), seat.region(), office.from(), office.until())
                        : office)
                .toList();
        var people = clerks.values().stream()
                .map(clerk -> moved.get(clerk.id()) instanceof Seat seat
                        ? new Clerk(clerk.id(), clerk.name(), clerk.ownerId(), seat.team())
                        : clerk)
                .collect(toMap(Clerk::id, clerk -> clerk));
        return new Atlas(others.toList(), elsewhere, survivors, people);
    }
}
