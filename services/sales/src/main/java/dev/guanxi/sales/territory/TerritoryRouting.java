package dev.guanxi.sales.territory;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.guanxi.sales.routing.LeadTerritories;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Tells assignment rules who takes the leads of which territory. */
@ApplicationScoped
class TerritoryRouting implements LeadTerritories {
    private final Territories territories;
    private final Atlases atlases;
    private final FactBook facts;
    private final Places places;

    TerritoryRouting(Territories territories, Atlases atlases, FactBook facts, Places places) {
        this.territories = territories;
        this.atlases = atlases;
        this.facts = facts;
        this.places = places;
    }

    @Override
    public Uni<Boolean> isKnown(UUID territory) {
        return territories.find(territory).map(found -> found != null);
    }

    @Override
    public Uni<Takers> of(Collection<UUID> leads) {
        return atlases.read()
                .chain(atlas -> facts.of(RecordKind.LEAD, leads).map(found -> takers(found, atlas.on(places.today()))));
    }

    private static Takers takers(List<Facts> found, Chart chart) {
        var ofLeads = new HashMap<UUID, UUID>();
        for (var lead : found) {
            var territory = chart.place(lead).territory();
            if (territory != null) {
                ofLeads.put(lead.id(), territory);
            }
        }
        var owners = chart.all().stream()
                .collect(toMap(
                        id -> id,
                        id -> chart.owners(id).stream().map(Clerk::ownerId).collect(toUnmodifiableSet())));
        var teams = new HashMap<UUID, String>();
        chart.all().forEach(id -> chart.terms(id).map(TerritoryTerms::team).ifPresent(team -> teams.put(id, team)));
        return new Takers(ofLeads, owners, teams);
    }
}
