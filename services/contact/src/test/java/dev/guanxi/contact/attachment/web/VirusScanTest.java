package dev.guanxi.contact.attachment.web;

import static dev.guanxi.contact.Api.ANN;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithScanner.class)
class VirusScanTest {
    private static UUID customer() {
        return Api.customer(ANN, Map.of("name", "Scanned"));
    }

    @Test
    void whatIsCleanCanBeDownloaded() {
        var id = Api.attach(ANN, "customers", customer(), "合同.txt", bytes("harmless"));

        read(id).body("scan", equalTo("CLEAN"));
        As.person(ANN)
                .get("/attachments/{id}/content", id)
                .then()
                .statusCode(200)
                .body(equalTo("harmless"));
    }

    @Test
    void whatIsInfectedIsNotedAndCannotBeDownloaded() {
        var id = Api.attach(ANN, "customers", customer(), "发票.exe", bytes("x".repeat(100_000) + ClamdPeer.EICAR));

        read(id).body("scan", equalTo("INFECTED"));
        As.person(ANN)
                .header("Accept-Language", "zh-CN")
                .get("/attachments/{id}/content", id)
                .then()
                .statusCode(409)
                .body("detail", equalTo("\"发票.exe\"含有病毒，内容已被丢弃。请向发送者索取另一份。"));
    }

    @Test
    void whatTheScannerDidNotAnswerForWaitsForAnotherScan() {
        var id = Api.attach(ANN, "customers", customer(), "a.txt", bytes(ClamdPeer.BREAKS_OFF));
        read(id).body("scan", equalTo("PENDING"));
        As.person(ANN).get("/attachments/{id}/content", id).then().statusCode(409);

        As.person(ANN).post("/attachments/{id}/scan", id).then().statusCode(200).body("scan", equalTo("CLEAN"));

        As.person(ANN).get("/attachments/{id}/content", id).then().statusCode(200);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse read(UUID id) {
        return As.person(ANN).get("/attachments/{id}", id).then().statusCode(200);
    }
}
