package dev.guanxi.commerce.product;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Where products are kept. Everybody who may enter sees the whole catalogue. */
@Singleton
class Products extends AggregateRepository<Product> {
    /** What the API calls them. */
    static final String KIND = "products";

    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(
                    ALL,
                    Roles.SALES_REP,
                    Roles.SALES_MANAGER,
                    Roles.MARKETER,
                    Roles.SERVICE_AGENT,
                    Roles.SERVICE_MANAGER,
                    Roles.TECHNICIAN,
                    Roles.ANALYST,
                    Roles.PARTNER,
                    Roles.PARTNER_ADMIN,
                    Roles.SHOPPER,
                    Roles.ADMIN);

    private static final String USED = """
            select exists (select from customer_order
                    where jsonb_path_query_array(lines, '$.items[*].productId') @> to_jsonb(cast(?1 as text)))
                or exists (select from price_list
                    where jsonb_path_query_array(rules, '$.items[*].productId') @> to_jsonb(cast(?1 as text)))
                or exists (select from product_stock where product_id = cast(cast(?1 as text) as uuid))
            """;

    Products(Ledger ledger) {
        super(Product.class, "product", POLICY, ledger);
    }

    /** Keeps a new product; the database is the judge of whether its SKU is free. */
    @Override
    public Uni<Product> add(Product product) {
        return super.add(product)
                .onFailure(ConstraintViolationException.class)
                .transform(_ -> new Invalid("sku", "sku-taken", product.sku()));
    }

    /** Whether a product is named by an order, a price list or a stock item, which must be able to say what it is. */
    Uni<Boolean> isUsed(UUID product) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(USED, Boolean.class)
                        .setParameter(1, product.toString())
                        .getSingleResult());
    }
}
