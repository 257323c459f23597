package dev.guanxi.commerce.product;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    /** Whether it lies in the recycle bin. */
    private boolean removed;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "list_price"))
    private Money listPrice;

    @JdbcTypeCode(SqlTypes.JSON)
    private CustomValues custom;

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

    /** Nobody chose it: what it refers to was merged, or is no more. Holds whatever became of the record itself. */
    void refer(CustomValues custom) {
        this.custom = custom;
        raise(new ProductEvent.Changed(id()));
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

    /** Is sold again. */
    void offer() {
        ensurePresent();
        if (!active) {
            active = true;
            raise(new ProductEvent.Offered(id()));
        }
    }

    /** Goes into the recycle bin, sold or not. */
    void remove() {
        ensurePresent();
        removed = true;
        raise(new ProductEvent.Removed(id()));
    }

    /** Comes back out of the recycle bin as it was. */
    void comeBack() {
        ensure(removed, "product-not-removed", sku);
        removed = false;
        raise(new ProductEvent.Returned(id()));
    }

    /** Goes for good; its SKU is free again. */
    void erase() {
        raise(new ProductEvent.Erased(id()));
    }

    private void write(ProductDetails details) {
        name = details.name();
        series = details.series();
        kind = details.kind();
        serialised = details.serialised();
        warrantyMonths = details.warrantyMonths();
        listPrice = details.listPrice();
        custom = details.custom();
    }

    private void ensurePresent() {
        ensure(!removed, "product-in-bin", id());
    }

    private void ensureActive() {
        ensurePresent();
        ensure(active, "product-retired", sku);
    }

    @Override
    public ProductState state() {
        return new ProductState(
                sku,
                name,
                series,
                kind,
                serialised,
                warrantyMonths,
                isActive(),
                status(),
                listPrice,
                custom.values(),
                createdAt);
    }

    private ProductStatus status() {
        if (removed) {
            return ProductStatus.REMOVED;
        }
        return active ? ProductStatus.ACTIVE : ProductStatus.RETIRED;
    }

    /** What people know it by. */
    String title() {
        return sku + " " + name;
    }

    /** The catalogue belongs to everybody. */
    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }

    public String sku() {
        return sku;
    }

    /** Whether it is sold. */
    public boolean isActive() {
        return active && !removed;
    }

    boolean isRemoved() {
        return removed;
    }

    public ProductDetails details() {
        return new ProductDetails(name, series, kind, serialised, warrantyMonths, listPrice, custom);
    }
}
