package dev.guanxi.service;

import static dev.guanxi.service.Desk.ADMIN;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Fixtures;
import dev.guanxi.platform.testkit.access.Holder;
import dev.guanxi.platform.testkit.access.Records;
import dev.guanxi.platform.testkit.events.Elsewhere;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records for the walks through every operation. */
final class ServiceFixtures {
    private static final Elsewhere ELSEWHERE = new Elsewhere();

    private ServiceFixtures() {}

    static Fixtures all() {
        return Fixtures.of()
                .record("cases", ServiceFixtures::openedCase)
                .record("installed-products", ServiceFixtures::installedProduct)
                .withFields("installed-products")
                .withBulk("cases", "subject==Nowhere", Map.of("subject", "There"))
                .withBin("cases")
                .body("openCase", holder -> Map.of("customerId", customer(holder), "subject", "Walk"))
                .refused("uploadImport", 422);
    }

    private static String openedCase(Holder holder) {
        var id = Desk.opened(ADMIN, customer(holder)).toString();
        Records.give("service_case", id, holder);
        return id;
    }

    /** A customer whom the contact service told us of. */
    private static UUID customer(Holder holder) {
        Records.insert("customer", Map.of("id", holder.customer(), "sequence", 1L, "name", "Walk", "status", "ACTIVE"));
        return holder.customer();
    }

    /** What a delivered order brought the customer. */
    private static String installedProduct(Holder holder) {
        var order = Ids.next();
        ELSEWHERE.says("crm.commerce.order", "delivered", order, Desk.delivered(customer(holder), 1));
        return await().pollInterval(Duration.ofMillis(20))
                .until(() -> productsOf(order), hasSize(1))
                .getFirst();
    }

    private static List<String> productsOf(UUID order) {
        return As.person(ADMIN)
                .queryParam("filter", "orderId==" + order)
                .get("/installed-products")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
