package dev.guanxi.service.installedbase;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
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
                status,
                warrantyUntil,
                installedAt);
    }

    @Override
    public Ownership ownership() {
        return new Ownership(null, null, null, customerId);
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
