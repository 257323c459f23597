package dev.guanxi.contact.attachment.web;

import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.contact.SlowReader;
import dev.guanxi.contact.attachment.ObjectStore;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever uses attachments cannot tell where their contents are. */
@QuarkusTest
@TestProfile(WithScanner.class)
@WithTestResource(ObjectStore.class)
class AttachmentsInObjectStoreTest {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @TestHTTPResource("/")
    URI server;

    @Test
    void aDownloadIsBrokenOffWhenTheFileIsRemovedMeanwhile() throws IOException {
        var file = new byte[TEN_MEGABYTES];
        new Random(1).nextBytes(file);
        var id = attach("a.bin", file);

        try (var reader = new SlowReader(server, ANN, "/api/contact/v1/attachments/%s/content".formatted(id))) {
            reader.take(TEN_MEGABYTES / 100);
            As.person(ANN).delete("/attachments/{id}", id).then().statusCode(204);

            assertThatThrownBy(reader::whole).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void nothingHarmfulStaysInTheStore() {
        var id = attach("发票.exe", bytes("x".repeat(100_000) + ClamdPeer.EICAR));

        As.person(ANN).get("/attachments/{id}", id).then().body("scan", equalTo("INFECTED"));
        As.person(ANN).get("/attachments/{id}/content", id).then().statusCode(409);
        eventually(() -> assertThat(ObjectStore.of(id)).isEmpty());
    }

    @Test
    void aStoreThatIsAwayIsNoScannerThatIsAway() {
        var id = attach("a.txt", bytes("harmless"));
        ObjectStore.cut();
        try {
            As.person(ANN).post("/attachments/{id}/scan", id).then().statusCode(503);
        } finally {
            ObjectStore.mend();
        }

        As.person(ANN).get("/attachments/{id}", id).then().body("scan", equalTo("CLEAN"));
        As.person(ANN).post("/attachments/{id}/scan", id).then().statusCode(200);
    }

    private static UUID attach(String name, byte[] content) {
        return Api.attach(ANN, "customers", Api.customer(ANN, Map.of("name", "Filed")), name, content);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.US_ASCII);
    }
}
