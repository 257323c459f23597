package dev.guanxi.commerce.price;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where price lists are kept, and who sees them; customers see their prices only. */
@Singleton
class PriceLists extends AggregateRepository<PriceList> {
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.MARKETER, Roles.ANALYST, Roles.ADMIN);
    private static final String OFFERS = """
            select l.id, l.name, l.currency,
                cast(r.rule ->> 'productId' as uuid),
                cast(r.rule ->> 'minQuantity' as integer),
                cast(r.rule ->> 'unitPrice' as numeric),
                cast(r.rule ->> 'discountPercent' as numeric)
            from price_list l cross join jsonb_array_elements(l.rules -> 'items') as r (rule)
            where l.valid_from <= :now and (l.valid_until is null or l.valid_until > :now)
                and (l.customer_class is null or l.customer_class = :customer_class)
                and (l.partner_tier is null or l.partner_tier = :partner_tier)
                and cast(r.rule ->> 'productId' as uuid) = any(cast(cast(:products as text) as uuid[]))
            """;

    PriceLists(Ledger ledger) {
        super(PriceList.class, "price-list", POLICY, ledger);
    }

    /** The rules that hold for this customer now, for these products. */
    Uni<List<Offer>> offers(Standing standing, Collection<UUID> products, Instant now) {
        var ids = products.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OFFERS, Object[].class)
                        .setParameter("now", now)
                        .setParameter("customer_class", standing.customerClass())
                        .setParameter("partner_tier", standing.partnerTier())
                        .setParameter("products", ids)
                        .getResultList())
                .map(rows -> rows.stream().map(PriceLists::offer).toList());
    }

    private static Offer offer(Object[] row) {
        var rule = new PriceRule((UUID) row[3], (int) row[4], (BigDecimal) row[5], (BigDecimal) row[6]);
        return new Offer((UUID) row[0], (String) row[1], (String) row[2], rule);
    }
}
