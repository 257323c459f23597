package dev.guanxi.commerce.product;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something on offer. Its SKU is for good; once retired it is not sold any more, but past orders still name it. */
@Entity
@Published(topic = "crm.commerce.product", events = ProductEvent.class, state = ProductState.class)
public class Product extends AggregateRoot<ProductEvent> implements Owned {
    private String sku;
    private String name;
    private @Nullable String series;

    @Enumerated(EnumType.STRING)
    private ProductKind kind;

    private boolean serialised;
    private @Nullable Integer warrantyMonths;
    private boolean active;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "list_price"))
    private Money listPrice;

    private Instant createdAt;

    protected Product() {} // JPA

    private Product(String sku, ProductDetails details, Instant at) {
        super(Ids.next());
        this.sku = sku;
        this.active = true;
        this.createdAt = at;
        write(details);
    }

    static Product create(String sku, ProductDetails details, Instant at) {
        details.check();
        var product = new Product(sku, details, at);
        product.raise(new ProductEvent.Created(product.id()));
        return product;
    }

    void change(ProductDetails details) {
        ensureActive();
        details.check();
        write(details);
        raise(new ProductEvent.Changed(id()));
    }

    void retire() {
        ensureActive();
        active = false;
        raise(new ProductEvent.Retired(id()));
    }

    private void write(ProductDetails details) {
        name = details.name();
        series = details.series();
        kind = details.kind();
        serialised = details.serialised();
        warrantyMonths = details.warrantyMonths();
        listPrice = details.listPrice();
    }

    private void ensureActive() {
        ensure(active, "product-retired", sku);
    }

    @Override
    public ProductState state() {
        return new ProductState(sku, name, series, kind, serialised, warrantyMonths, active, listPrice, createdAt);
    }

    /** The catalogue belongs to everybody. */
    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }

    public String sku() {
        return sku;
    }

    public boolean isActive() {
        return active;
    }

    public ProductDetails details() {
        return new ProductDetails(name, series, kind, serialised, warrantyMonths, listPrice);
    }
}
