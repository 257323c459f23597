package dev.guanxi.service.installedbase;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A piece that a customer has of us, or several that are not told apart. It lives through its stages in order. */
@Entity
@Published(
        topic = "crm.service.installed-product",
        events = InstalledProductEvent.class,
        state = InstalledProductState.class)
public class InstalledProduct extends AggregateRoot<InstalledProductEvent> implements Owned {
    private UUID customerId;
    private UUID orderId;
    private int orderLine;
    private UUID productId;
    private String sku;
    private String name;
    private @Nullable String serial;
    private int quantity;

    @Enumerated(EnumType.STRING)
    private LifeStage status;

    private @Nullable LocalDate warrantyUntil;
    private Instant installedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private CustomValues custom;

    /** Whether it lies in the recycle bin. */
    private boolean removed;

    protected InstalledProduct() {} // JPA

    private InstalledProduct(
            DeliveredOrder order, int orderLine, @Nullable String serial, int quantity, @Nullable LocalDate warranty) {
        super(Ids.next());
        var line = order.lines().get(orderLine);
        this.customerId = order.customerId();
        this.orderId = order.id();
        this.orderLine = orderLine;
        this.productId = line.productId();
        this.sku = line.sku();
        this.name = line.name();
        this.serial = serial;
        this.quantity = quantity;
        this.status = LifeStage.INSTALLED;
        this.warrantyUntil = warranty;
        this.installedAt = order.deliveredAt();
        this.custom = order.custom();
        raise(new InstalledProductEvent.Installed(id()));
    }

    /** All that an order brought: one record for each serial number, or one for a line without. */
    static List<InstalledProduct> broughtBy(DeliveredOrder order, Warranty warranty) {
        var brought = new ArrayList<InstalledProduct>();
        for (int i = 0; i < order.lines().size(); i++) {
            var line = order.lines().get(i);
            var until = warranty.end(order.deliveredAt(), line.warrantyMonths());
            for (var serial : line.pieces()) {
                brought.add(new InstalledProduct(order, i, serial, 1, until));
            }
            if (line.pieces().isEmpty()) {
                brought.add(new InstalledProduct(order, i, null, line.quantity(), until));
            }
        }
        return brought;
    }

    /** Goes on to the next stage of its life; refuses to leave one out. */
    void goOnTo(LifeStage next) {
        ensurePresent();
        ensure(status.leadsTo(next), "life-stage-out-of-order", status, next);
        status = next;
        raise(reached(next));
    }

    private InstalledProductEvent reached(LifeStage stage) {
        return switch (stage) {
            case INSTALLED -> new InstalledProductEvent.Installed(id());
            case ACTIVE -> new InstalledProductEvent.Activated(id());
            case IN_REPAIR -> new InstalledProductEvent.TakenIntoRepair(id());
            case REPLACED -> new InstalledProductEvent.Replaced(id());
            case RETIRED -> new InstalledProductEvent.Retired(id());
        };
    }

    /** Stands again where it stood, as if it had not gone on. */
    void putBack(LifeStage before) {
        ensurePresent();
        status = before;
        raise(new InstalledProductEvent.PutBack(id()));
    }

    /** @param custom what it has in fields of an administrator from now on */
    void change(CustomValues custom) {
        ensurePresent();
        if (!custom.equals(this.custom)) {
            this.custom = custom;
            raise(new InstalledProductEvent.Changed(id()));
        }
    }

    /** Goes into the recycle bin, wherever it stands. */
    void remove() {
        ensurePresent();
        removed = true;
        raise(new InstalledProductEvent.Removed(id()));
    }

    /** Comes back out of the recycle bin as it was. */
    void comeBack() {
        ensure(removed, "installed-product-not-removed", title());
        removed = false;
        raise(new InstalledProductEvent.Returned(id()));
    }

    /** Goes for good. */
    void erase() {
        raise(new InstalledProductEvent.Erased(id()));
    }

    /**
     * The customer is erased: nothing stays that may speak of them.
     *
     * @param impersonal what stays of values in fields of an administrator
     */
    void forgetPerson(UnaryOperator<CustomValues> impersonal) {
        custom = impersonal.apply(custom);
        raise(new InstalledProductEvent.PersonErased(id()));
    }

    private void ensurePresent() {
        ensure(!removed, "installed-product-in-bin", id());
    }

    /** What people know it by. */
    String title() {
        return serial == null ? name : name + " " + serial;
    }

    /** Nobody chose it: what it refers to was merged, or is no more. Holds whatever became of the record itself. */
    void refer(CustomValues custom) {
        this.custom = custom;
        raise(new InstalledProductEvent.Changed(id()));
    }

    /** Its customer goes on as another one. */
    void moveTo(UUID survivor) {
        customerId = survivor;
        raise(new InstalledProductEvent.Moved(id(), survivor));
    }

    @Override
    public InstalledProductState state() {
        return new InstalledProductState(
                customerId,
                productId,
                sku,
                name,
                serial,
                quantity,
                orderId,
                orderLine,
                removed ? Standing.REMOVED : status.standing(),
                custom.values(),
                warrantyUntil,
                installedAt);
    }

    @Override
    public Ownership ownership() {
        return new Ownership(null, null, null, customerId);
    }

    /** Where it stands, also while it lies in the bin. */
    public LifeStage stage() {
        return status;
    }

    public boolean isRemoved() {
        return removed;
    }

    public CustomValues custom() {
        return custom;
    }

    /** The order it came with. */
    public UUID orderId() {
        return orderId;
    }

    /** Who has it. */
    public UUID customerId() {
        return customerId;
    }
}
