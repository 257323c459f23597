package dev.guanxi.platform.testkit.contracts;

import static org.junit.jupiter.api.Assertions.fail;

import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * The contracts in {@code api-specs} say what the running service does. Each service has
 *
 * <pre>{@code
 * @QuarkusTest
 * class ContractTest extends ContractsTest {}
 * }</pre>
 *
 * <p>With {@code -Dguanxi.contracts=write} it writes the contracts instead; {@code crm specs} does that.
 */
public abstract class ContractsTest {
    private static final boolean WRITE = "write".equals(System.getProperty("guanxi.contracts"));

    @Test
    void theOpenApiContractIsWhatTheServiceServes() {
        var served = RestAssured.given()
                .accept("application/yaml")
                .basePath("/")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        settle("openapi", CommittedContract.withoutRunTimeFields(served));
    }

    @Test
    void theAsyncApiContractIsWhatTheServicePublishes() {
        var aggregates = new ArrayList<>(PublishedAggregate.inFolder(Path.of("target/classes")));
        if (aggregates.isEmpty()) {
            fail("No @Published aggregate was found in target/classes, but every service publishes something.");
        }
        aggregates.add(PublishedAggregate.notices(aggregates.getFirst().topic()));
        settle("asyncapi", new EventContract(service(), aggregates).yaml());
    }

    private static String service() {
        return ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    }

    private static void settle(String kind, String actual) {
        var contract = CommittedContract.of(kind, service());
        if (WRITE) {
            contract.write(actual);
        }
        var differences = contract.differences(actual);
        if (!differences.isEmpty()) {
            fail(
                    "The contract %s is not what the code does. When the code is right, write it anew with `crm specs` and commit it.\n  %s"
                            .formatted(contract.file(), String.join("\n  ", differences)));
        }
    }
}
