package dev.guanxi.sales.territory;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.DomainException.RuleBroken;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets territories be otherwise from a day on, within the present transaction: what they were before is kept for what was
 * closed before. Of two who want the same territory otherwise the first gets it, and the other is told.
 */
@ApplicationScoped
public class Redrawing {
    private final Territories territories;
    private final TerritoryChecks checks;
    private final Editions editions;
    private final Walks walks;

    Redrawing(Territories territories, TerritoryChecks checks, Editions editions, Walks walks) {
        this.territories = territories;
        this.checks = checks;
        this.editions = editions;
        this.walks = walks;
    }

    /**
     * What is to be said of a territory.
     *
     * @param version at which one knew it; null for whatever it is at
     * @param kept what was said before, whether it stands as an edition
     */
    public record Wanted(
            UUID territory, TerritoryTerms terms, @Nullable Long version, boolean kept) {}

    /** At which versions these are; of one that is not there nothing. */
    public Uni<Map<UUID, Long>> versions(Collection<UUID> ids) {
        return territories.findAll(ids).map(found -> {
            Map<UUID, Long> versions = new HashMap<>();
            found.forEach(territory -> versions.put(territory.id(), territory.version()));
            return versions;
        });
    }

    /** Refuses when one of them is at another version than somebody knew. */
    public Uni<Void> ensureAsKnown(List<Wanted> known) {
        return territories
                .findAll(known.stream().map(Wanted::territory).toList())
                .invoke(found -> known.forEach(one -> asKnown(one, found)))
                .replaceWithVoid();
    }

    /**
     * Lets them be otherwise.
     *
     * @param from the first day of that
     * @return what was said of each before, with the version at which it is now
     */
    public Uni<List<Wanted>> redraw(UUID realignment, LocalDate from, List<Wanted> wanted) {
        return held(wanted)
                .chain(found -> each(wanted, one -> redraw(realignment, from, one, asKnown(one, found))))
                .call(() -> ensureTree(wanted))
                .call(() -> walks.order(from));
    }

    private Uni<Wanted> redraw(UUID realignment, LocalDate from, Wanted wanted, Territory territory) {
        var before = territory.terms();
        var eve = from.minusDays(1);
        return editions.last(territory.id())
                .invoke(last -> ensure(
                        last == null || !last.isAfter(eve),
                        "territory-redrawn-later",
                        before.name(),
                        last == null ? from : last.plusDays(1)))
                .chain(() -> editions.keep(territory.id(), eve))
                .call(() -> {
                    territory.realign(wanted.terms(), realignment);
                    return territories.save(territory);
                })
                .map(kept -> new Wanted(territory.id(), before, territory.version(), kept));
    }

    /** A part that became a whole of its whole is found when all are as they are to be. */
    private Uni<?> ensureTree(List<Wanted> wanted) {
        return each(
                wanted, one -> checks.ensureFit(one.terms(), one.territory()).replaceWith(one));
    }

    /** They are what they were, as if they had not been otherwise. */
    public Uni<Void> takeBack(UUID realignment, LocalDate from, List<Wanted> before) {
        return held(before)
                .chain(found -> each(before, one -> {
                    var territory = asKnown(one, found);
                    territory.realign(one.terms(), realignment);
                    return territories
                            .save(territory)
                            .chain(() -> one.kept()
                                    ? editions.giveUp(territory.id(), from.minusDays(1))
                                    : Uni.createFrom().voidItem())
                            .replaceWith(one);
                }))
                .chain(() -> walks.order(from));
    }

    private Uni<List<Territory>> held(List<Wanted> wanted) {
        return territories
                .alone()
                .chain(() ->
                        territories.hold(wanted.stream().map(Wanted::territory).toList()))
                .map(found -> List.copyOf(found.values()));
    }

    private static Territory asKnown(Wanted wanted, List<Territory> found) {
        var territory = found.stream()
                .filter(one -> one.id().equals(wanted.territory()))
                .findFirst()
                .orElseThrow(
                        () -> new RuleBroken("territory-gone", wanted.terms().name()));
        ensure(
                wanted.version() == null || Objects.equals(wanted.version(), territory.version()),
                "territory-redrawn-meanwhile",
                territory.terms().name());
        return territory;
    }

    private static Uni<List<Wanted>> each(List<Wanted> wanted, Function<Wanted, Uni<Wanted>> step) {
        return Multi.createFrom()
                .iterable(wanted)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .asList();
    }
}
