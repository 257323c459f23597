package dev.guanxi.contact.fit;

import dev.guanxi.contact.sweep.Sweeper;
import dev.guanxi.platform.identity.Ownership;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds sales' leads against the definitions, as long as they are neither converted nor disqualified nor removed. */
@ApplicationScoped
public class LeadFits implements Sweeper {
    static final String SWEEP = "lead-fit";

    private static final String PROSPECTS = """
            select id, case when company is null then 'PERSON' else 'ORGANISATION' end as kind,
                industry, country, city, email, phone, source, interest, owner_id, team from lead_prospect
            where status not in ('CONVERTED', 'DISQUALIFIED', 'REMOVED') and id = any(cast(cast(?1 as text) as uuid[])) order by id
            """;

    private static final Set<Trait> KNOWN_OF_LEADS = Set.of(
            Trait.KIND,
            Trait.INDUSTRY,
            Trait.COUNTRY,
            Trait.CITY,
            Trait.EMAIL,
            Trait.PHONE,
            Trait.SOURCE,
            Trait.INTEREST);

    private final Scoring scoring;

    LeadFits(Scoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public String sweeps() {
        return SWEEP;
    }

    @Override
    public String over() {
        return "lead_prospect";
    }

    @Override
    public Uni<Void> sweep(Collection<UUID> leads) {
        return scoring.score(leads, () -> prospects(leads));
    }

    private static Uni<List<Prospect>> prospects(Collection<UUID> leads) {
        var ids = leads.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PROSPECTS, Tuple.class)
                        .setParameter(1, ids)
                        .getResultList())
                .map(rows -> rows.stream().map(LeadFits::prospect).toList());
    }

    private static Prospect prospect(Tuple row) {
        Map<Trait, Set<String>> traits = new EnumMap<>(Trait.class);
        KNOWN_OF_LEADS.forEach(trait -> traits.put(trait, Scoring.known(row, trait)));
        return new Prospect(
                row.get("id", UUID.class),
                ProspectKind.LEAD,
                traits,
                Ownership.of(row.get("owner_id", String.class), row.get("team", String.class)));
    }
}
