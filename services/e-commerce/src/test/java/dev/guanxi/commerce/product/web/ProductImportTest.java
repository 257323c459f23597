package dev.guanxi.commerce.product.web;

import static dev.guanxi.commerce.Shop.ADMIN;
import static dev.guanxi.commerce.Shop.REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.guanxi.commerce.Shop;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The catalogue out of files, and a list of new prices. */
@QuarkusTest
class ProductImportTest {
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Imports imports = new Imports(ADMIN, "products");
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aCatalogueComesInAndGoesAgainButForWhatIsNamedMeanwhile() {
        var taken = Shop.freshSku();
        Shop.product(taken, "10.00", false).then().statusCode(201);
        var job = imports.upload("""
                sku,name,series,kind,serialised,warrantyMonths,listPrice,currency
                %1$s-A,镜片 A,GTX,GOODS,true,24,4821.00,CNY
                %1$s-B,Service B,,SERVICE,,,99.5,CNY
                %1$s-a,The same,,,,,1,CNY
                %2$s,Here already,,,,,1,CNY
                %1$s-C,Too dear,,,,,-1,CNY
                %1$s-D,Gold,,,,,1,XAU
                -%1$s,No SKU,,,,,1,CNY
                %1$s-E,For ever,,,,601,1,CNY
                """.formatted(run, taken.toLowerCase(Locale.ROOT)));

        for (var step : List.of("dry-run", "run")) {
            imports.perform(job, step).body("created", equalTo(2)).body("refused", equalTo(6));
        }

        assertThat(imports.errors(job, "en"))
                .anyMatch(line -> line.startsWith("4,The row repeats line 2"))
                .anyMatch(line -> line.contains("sku: There is a product with the SKU"))
                .anyMatch(line -> line.contains("listPrice: "))
                .anyMatch(line -> line.contains("currency: ") && line.contains("is no currency"))
                .anyMatch(line -> line.contains("sku: ") && line.contains("is no SKU"))
                .anyMatch(line -> line.contains("warrantyMonths: "));
        var id = product(run + "-A");
        read(id).body("details.serialised", equalTo(true))
                .body("details.warrantyMonths", equalTo(24))
                .body("details.listPrice.amount", equalTo("4821.00"));
        assertThat(elsewhere
                        .heardUntil("crm.commerce.product", id, "created")
                        .getLast()
                        .state()
                        .path("sku")
                        .textValue())
                .isEqualTo(run + "-A");
        Shop.stock(3, Map.of(id.toString(), 1));

        imports.perform(job, "undo").body("kept", equalTo(1));

        read(id);
        find(run + "-B").body("items.size()", equalTo(0));
    }

    @Test
    void aListOfPricesChangesProductsAndIsTakenBack() {
        var sku = Shop.freshSku();
        var id = UUID.fromString(Answers.created(Shop.product(sku, "10.00", true)));
        var retiredSku = Shop.freshSku();
        var retired = UUID.fromString(Answers.created(Shop.product(retiredSku, "10.00", false)));
        As.person(ADMIN)
                .header("If-Match", "\"0\"")
                .post("/products/{id}/retirement", retired)
                .then()
                .statusCode(200);
        var job = imports.upload("sku,listPrice,series\n%s,12.5,MGK\n%s,11,\nno-such-sku,1,\n"
                .formatted(sku.toLowerCase(Locale.ROOT), retiredSku));
        imports.handle(job, Map.of("mode", "UPDATE", "matchBy", "sku")).statusCode(200);

        imports.perform(job, "dry-run").body("updated", equalTo(1)).body("refused", equalTo(2));
        read(id).header("ETag", "\"0\"");
        imports.run(job).body("updated", equalTo(1)).body("refused", equalTo(2));

        read(id).header("ETag", "\"1\"")
                .body("details.listPrice.amount", equalTo("12.50"))
                .body("details.series", equalTo("MGK"))
                .body("details.serialised", equalTo(true));
        As.person(ADMIN)
                .get("/products/{id}/history", id)
                .then()
                .body("[0].importJob", equalTo(job))
                .body("[0].changes.field", hasItem("series"));
        assertThat(imports.errors(job, "zh-CN")).anyMatch(line -> line.contains("sku: 在您可见的记录中"));

        imports.perform(job, "undo").body("kept", equalTo(0));

        read(id).body("details.listPrice.amount", equalTo("10.00"));
    }

    @Test
    void aSalesRepBringsNoProducts() {
        As.person(REP)
                .contentType("text/csv")
                .body("sku,name\nA,B\n".getBytes(StandardCharsets.UTF_8))
                .post("/imports?kind=products")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse read(UUID id) {
        return As.person(ADMIN).get("/products/{id}", id).then().statusCode(200);
    }

    private static UUID product(String sku) {
        return UUID.fromString(find(sku).extract().path("items[0].id"));
    }

    private static ValidatableResponse find(String sku) {
        return As.person(ADMIN)
                .queryParam("filter", "sku==" + sku)
                .get("/products")
                .then()
                .statusCode(200);
    }
}
