package dev.guanxi.commerce.order.web;

import dev.guanxi.commerce.order.Order;
import dev.guanxi.commerce.order.OrderList;
import dev.guanxi.commerce.order.OrderRow;
import dev.guanxi.commerce.order.OrderService;
import dev.guanxi.commerce.order.web.OrderResource.OrderFields;
import dev.guanxi.platform.bulk.ContentChanger;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Many orders changed alike, each as {@link OrderResource#changeOrder} does it: in fields of an administrator only. */
@Singleton
public class OrderChanger extends ContentChanger<Order, OrderFields> {
    private final OrderService service;
    private final OrderList list;

    OrderChanger(OrderService service, OrderList list, MergePatch patches) {
        super("orders", Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN), OrderFields.class, patches);
        this.service = service;
        this.list = list;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return list.find(request).map(page -> page.map(OrderRow::id));
    }

    @Override
    protected Uni<Order> get(UUID id) {
        return service.get(id);
    }

    @Override
    protected OrderFields contentsOf(Order order) {
        return OrderFields.of(order);
    }

    @Override
    protected Uni<Order> rewrite(Order order, OrderFields wanted) {
        return service.change(order.id(), order.version(), wanted.values());
    }
}
