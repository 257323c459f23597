package dev.guanxi.contact.privacy.web;

import static dev.guanxi.contact.Api.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.contact.Api;
import dev.guanxi.contact.SlowReader;
import dev.guanxi.contact.attachment.ObjectStore;
import dev.guanxi.contact.attachment.web.WithScanner;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The archive does not say where the files were. */
@QuarkusTest
@TestProfile(WithScanner.class)
@WithTestResource(ObjectStore.class)
class ArchivedFilesInObjectStoreTest {
    /** More than fits between service and reader. */
    private static final int LONG = 12 * 1024 * 1024;

    private static final int A_LITTLE = 512 * 1024;

    @TestHTTPResource("/")
    URI server;

    @Test
    void aStoreThatFailsHalfwayBreaksTheAnswerOffUntilItIsBack() throws IOException {
        var person = Api.customer(ADA, "PERSON", Map.of("name", "东方不败"));
        var file = new byte[LONG];
        new Random(7).nextBytes(file);
        var id = Api.attach(ADA, "customers", person, "1.bin", file);
        var request = Asked.answered("CUSTOMER", person, person);

        try (var reader = reader(request)) {
            reader.take(A_LITTLE);
            ObjectStore.cut();

            assertThatThrownBy(reader::whole).isInstanceOf(EOFException.class);
        } finally {
            ObjectStore.mend();
        }
        try (var reader = reader(request)) {
            assertThat(unpacked(reader.whole(), "files/%s-1.bin".formatted(id))).isEqualTo(file);
        }
    }

    private SlowReader reader(UUID request) throws IOException {
        return new SlowReader(server, ADA, "/api/contact/v1/privacy-requests/%s/archive".formatted(request));
    }

    private static byte[] unpacked(byte[] archive, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new EOFException(name + " is not there");
    }
}
