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

/** Holds customers against the definitions: those who changed, and all when a definition did. */
@ApplicationScoped
public class CustomerFits implements Sweeper {
    static final String SWEEP = "fit";

    private static final String PROSPECTS = """
            select c.id, c.kind, c.industry, c.country, c.city, c.value_class, c.email, c.phone, c.owner_id, c.team,
                v.revenue ->> 'amount' as revenue, (select string_agg(cast(n.need_id as text), ',')
                    from customer_need n where n.customer_id = c.id and not n.met) as needs
            from customer c left join customer_value v on v.id = c.id
            where c.status = 'ACTIVE' and c.id = any(cast(cast(?1 as text) as uuid[])) order by c.id
            """;

    private static final Set<Trait> KNOWN_OF_CUSTOMERS = Set.of(
            Trait.KIND,
            Trait.INDUSTRY,
            Trait.COUNTRY,
            Trait.CITY,
            Trait.VALUE_CLASS,
            Trait.REVENUE,
            Trait.EMAIL,
            Trait.PHONE);

    /** Nobody needs to be looked at while there is nothing to hold them against. */
    private static final String CONCERNED = """
            select exists (select from target_definition where standing = 'PUBLISHED')
                or exists (select from fit where prospect_id = any(cast(cast(?1 as text) as uuid[])))
            """;

    private final Scoring scoring;

    CustomerFits(Scoring scoring) {
        this.scoring = scoring;
    }

    /** These customers may have changed. */
    public Uni<Void> follow(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CONCERNED, Boolean.class)
                        .setParameter(1, ids(customers))
                        .getSingleResult())
                .chain(concerned ->
                        concerned ? sweep(customers) : Uni.createFrom().voidItem());
    }

    private static String ids(Collection<UUID> customers) {
        return customers.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public String sweeps() {
        return SWEEP;
    }

    @Override
    public Uni<Void> sweep(Collection<UUID> customers) {
        return scoring.score(customers, () -> prospects(customers));
    }

    private static Uni<List<Prospect>> prospects(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PROSPECTS, Tuple.class)
                        .setParameter(1, ids(customers))
                        .getResultList())
                .map(rows -> rows.stream().map(CustomerFits::prospect).toList());
    }

    private static Prospect prospect(Tuple row) {
        Map<Trait, Set<String>> traits = new EnumMap<>(Trait.class);
        KNOWN_OF_CUSTOMERS.forEach(trait -> traits.put(trait, Scoring.known(row, trait)));
        var needs = row.get("needs", String.class);
        traits.put(Trait.NEED, needs == null ? Set.of() : Set.of(needs.split(",")));
        return new Prospect(
                row.get("id", UUID.class),
                ProspectKind.CUSTOMER,
                traits,
                Ownership.of(row.get("owner_id", String.class), row.get("team", String.class)));
    }
}
