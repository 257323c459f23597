package dev.guanxi.launcher.demo;

import dev.guanxi.launcher.demo.DemoCompany.Line;
import dev.guanxi.launcher.demo.DemoCompany.Opportunity;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;

/** What an opportunity is about, with the ids that products have in this suite. */
record Terms(String name, JsonArray lines, String expectedClose) {

    /** Empty while a product of it is not on offer, which has been said then. */
    static Optional<Terms> of(Opportunity opportunity, Desk desk) {
        JsonArray lines = new JsonArray();
        for (Line line : opportunity.lines()) {
            Optional<UUID> product = desk.known("product/" + line.sku());
            if (product.isEmpty()) {
                desk.tally().complain("%s waits for the product %s".formatted(opportunity.key(), line.sku()));
                return Optional.empty();
            }
            lines.add(
                    new JsonObject().put("productId", product.get().toString()).put("quantity", line.quantity()));
        }
        String close = desk.today().plusDays(opportunity.closesIn()).toString();
        return Optional.of(new Terms(opportunity.name(), lines, close));
    }
}
