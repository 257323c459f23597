package dev.guanxi.commerce.product;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.exception.ConstraintViolationException;

/** Where products are kept. Everybody who may enter sees the whole catalogue. */
@Singleton
class Products extends AggregateRepository<Product> {
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
}
