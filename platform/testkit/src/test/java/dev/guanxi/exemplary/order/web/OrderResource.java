package dev.guanxi.exemplary.order.web;

import dev.guanxi.exemplary.order.Order;
import dev.guanxi.exemplary.order.OrderService;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;

@Path("/orders")
class OrderResource {
    private final OrderService orders;

    OrderResource(OrderService orders) {
        this.orders = orders;
    }

    @POST
    Uni<LocalDate> pay() {
        return orders.pay(new Order());
    }
}
