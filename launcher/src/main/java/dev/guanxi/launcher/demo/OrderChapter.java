package dev.guanxi.launcher.demo;

import static dev.guanxi.launcher.demo.Service.E_COMMERCE;

import dev.guanxi.launcher.demo.DemoCompany.Sale;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What was won becomes orders by itself; they are paid, more or less, and delivered. */
final class OrderChapter implements Chapter {

    @Override
    public String title() {
        return "Orders, payments and deliveries";
    }

    @Override
    public Set<Service> services() {
        return Set.of(E_COMMERCE);
    }

    @Override
    public void tell(DemoCompany company, Desk desk) {
        for (Sale sale : company.sales()) {
            desk.known(sale.opportunity()).ifPresent(won -> awaitOrder(sale, won, desk));
        }
        company.sales().forEach(sale -> desk.known(nameOf(sale)).ifPresent(order -> pay(sale, order, desk)));
        company.sales().stream()
                .filter(Sale::delivered)
                .forEach(sale -> desk.known(nameOf(sale)).ifPresent(order -> deliver(sale, order, desk)));
    }

    private static String nameOf(Sale sale) {
        return orderOf(sale.opportunity());
    }

    /** {@return the name of the order that a won opportunity became} */
    static String orderOf(String opportunity) {
        return "order/" + opportunity;
    }

    private static void awaitOrder(Sale sale, UUID won, Desk desk) {
        desk.await(sale.region().seller(), E_COMMERCE.path("orders"), "opportunityId==" + won)
                .ifPresentOrElse(
                        order -> {
                            desk.remember(nameOf(sale), order);
                            desk.count("orders that came of opportunities", order);
                        },
                        () -> desk.tally()
                                .complain(
                                        "%s has not become an order in e-commerce yet".formatted(sale.opportunity())));
    }

    private static void pay(Sale sale, UUID order, Desk desk) {
        if (sale.methodToken() == null) {
            return;
        }
        // The same payment again is answered as it was the first time, whatever became of the order since.
        JsonObject body =
                new JsonObject().put("methodToken", sale.methodToken()).put("capture", true);
        desk.create(new Draft(
                "payments (%s)".formatted(sale.methodToken()),
                "payment/" + sale.opportunity(),
                sale.region().seller(),
                E_COMMERCE.path("orders/%s/payments".formatted(order)),
                body));
    }

    private static void deliver(Sale sale, UUID order, Desk desk) {
        String seller = sale.region().seller();
        String place = E_COMMERCE.path("orders/" + order);
        Optional<String> status = desk.patience()
                .await(() -> Optional.of(desk.api().get(seller, place).text("status"))
                        .filter(now -> !now.isEmpty() && !now.equals("PLACED")));
        if (status.isEmpty()) {
            desk.tally().complain("%s is not paid yet, so it is not delivered".formatted(nameOf(sale)));
        } else if (status.get().equals("PAID")) {
            desk.step(seller, place, "delivery", null)
                    .ifPresent(done -> desk.tally().added("deliveries"));
        } else if (status.get().equals("DELIVERED")) {
            desk.tally().wasThere("deliveries");
        }
    }
}
