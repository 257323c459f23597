package dev.guanxi.sales.territory;

import dev.guanxi.platform.domain.DomainException.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells why something falls into a territory, as it is at the moment. */
@ApplicationScoped
public class Explanations {
    private final Atlases atlases;
    private final FactBook facts;
    private final Places places;
    private final PlaceSearch search;

    Explanations(Atlases atlases, FactBook facts, Places places, PlaceSearch search) {
        this.atlases = atlases;
        this.facts = facts;
        this.places = places;
        this.search = search;
    }

    /**
     * Of a customer, an open lead or a deal that the caller sees.
     *
     * @param day by whose territories; today, or the day of its closing, when null
     */
    @WithSession
    public Uni<Explanation> of(UUID id, @Nullable LocalDate day) {
        return Multi.createFrom()
                .items(RecordKind.values())
                .onItem()
                .transformToUniAndConcatenate(kind -> facts.of(kind, List.of(id)))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(List::stream).findFirst())
                .map(found -> found.filter(one -> search.visible().permits(one.ownership()))
                        .orElseThrow(() -> new NotFound("territory-record", id)))
                .chain(found -> atlases.read().map(atlas -> explained(found, day(found, day), atlas)));
    }

    private LocalDate day(Facts found, @Nullable LocalDate wanted) {
        if (wanted != null) {
            return wanted;
        }
        var closed = found.closedOn();
        return closed == null ? places.today() : closed;
    }

    private static Explanation explained(Facts facts, LocalDate day, Atlas atlas) {
        var chart = atlas.on(day);
        var placement = chart.place(facts);
        var territory = placement.territory();
        return new Explanation(
                facts.id(),
                facts.kind(),
                day,
                territory == null ? List.of() : path(territory, chart),
                territory == null ? null : placement.isByName() ? Cause.ACCOUNT : Cause.RULE,
                placement.rule() == 0 ? null : placement.rule(),
                placement.reasons(),
                territory == null
                        ? List.of()
                        : chart.owners(territory).stream()
                                .map(Explanations::keeper)
                                .toList(),
                named(placement.others(), chart),
                placement.tied());
    }

    private static List<Explanation.Named> path(UUID territory, Chart chart) {
        var path = new ArrayList<>(chart.above(territory));
        path.addFirst(territory);
        Collections.reverse(path);
        return named(path, chart);
    }

    private static List<Explanation.Named> named(List<UUID> ids, Chart chart) {
        return ids.stream()
                .flatMap(id ->
                        chart
                                .terms(id)
                                .map(terms -> new Explanation.Named(id, terms.name(), terms.priority()))
                                .stream())
                .toList();
    }

    private static Explanation.Keeper keeper(Clerk clerk) {
        return new Explanation.Keeper(clerk.id(), clerk.name(), clerk.ownerId());
    }
}
