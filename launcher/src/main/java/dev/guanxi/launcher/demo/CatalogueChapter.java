package dev.guanxi.launcher.demo;

import static dev.guanxi.launcher.demo.Service.E_COMMERCE;

import dev.guanxi.launcher.demo.DemoCompany.Product;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Products come on offer and into stock. */
final class CatalogueChapter implements Chapter {

    @Override
    public String title() {
        return "Products and stock";
    }

    @Override
    public Set<Service> services() {
        return Set.of(E_COMMERCE);
    }

    @Override
    public void tell(DemoCompany company, Desk desk) {
        for (Product product : company.products()) {
            offer(product, desk).ifPresent(id -> stock(product, id, desk));
        }
    }

    private static Optional<UUID> offer(Product product, Desk desk) {
        JsonObject details = new JsonObject()
                .put("name", product.name())
                .put("series", product.series())
                .put("kind", "GOODS")
                .put("serialised", product.serialised())
                .put("warrantyMonths", product.warrantyMonths())
                .put("listPrice", Chapter.money(product.price()));
        JsonObject body = new JsonObject().put("sku", product.sku()).put("details", details);
        return desk.create(new Draft(
                "products", "product/" + product.sku(), People.SALES_MANAGER, E_COMMERCE.path("products"), body));
    }

    private static void stock(Product product, UUID id, Desk desk) {
        JsonObject use = new JsonObject().put("productId", id.toString()).put("units", 1);
        JsonObject body = new JsonObject().put("code", product.sku()).put("products", new JsonArray().add(use));
        String items = E_COMMERCE.path("stock-items");
        desk.create(new Draft("stock items", "stock/" + product.sku(), People.SALES_MANAGER, items, body))
                .ifPresent(item -> desk.create(new Draft(
                        "receipts",
                        "receipt/" + product.sku(),
                        People.SALES_MANAGER,
                        "%s/%s/receipts".formatted(items, item),
                        new JsonObject().put("quantity", product.stock()))));
    }
}
