package dev.guanxi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A file of a gigabyte is taken in a piece at a time; what is no file is refused long before. */
@QuarkusTest
class BodySizeTest {
    private static final long MEGABYTE = 1 << 20;
    private static final long GIGABYTE = 1 << 30;

    private final Person person = Person.of("uploader-" + UUID.randomUUID(), Roles.SALES_REP);

    @TestHTTPResource("/api/test/v1/")
    URI api;

    @Inject
    DataSource database;

    @Test
    void aFileOfAGigabyteIsTakenInWithTheMemoryOfAFewPieces() throws Exception {
        assertThat(GIGABYTE).isGreaterThan(Runtime.getRuntime().maxMemory());
        var before = needed();
        var file = new Rows(GIGABYTE);

        var answer = upload(file);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(file.mostNeeded() - before).isLessThan(50 * MEGABYTE);
        assertThat(Path.of("target/uploads"))
                .satisfiesAnyOf(
                        folder -> assertThat(folder).doesNotExist(),
                        folder -> assertThat(folder).isEmptyDirectory());
        var job = UUID.fromString(JsonPath.from(answer.body()).getString("id"));
        assertThat(stored(job)).isEqualTo(GIGABYTE);
    }

    @Test
    void aDocumentOfAGigabyteIsRefusedBeforeAByteOfItIsSent() throws IOException {
        try (var line = new Socket(api.getHost(), api.getPort())) {
            say(line, head("Content-Length: " + GIGABYTE));

            var answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("/problems/status.413", "The body is larger than this address takes.");
        }
    }

    @Test
    void aDocumentThatNeverEndsIsRefusedSoon() throws IOException {
        try (var line = new Socket(api.getHost(), api.getPort())) {
            say(line, head("Transfer-Encoding: chunked"));
            say(line, "9\r\n{\"name\":\"\r\n");

            var sent = 0L;
            while (line.getInputStream().available() == 0 && sent < GIGABYTE) {
                say(line, "1000\r\n" + "x".repeat(0x1000) + "\r\n");
                sent += 0x1000;
            }

            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("/problems/status.413");
            assertThat(sent).isLessThan(32 * MEGABYTE);
        }
        As.person(person)
                .body(Map.of("name", "After all"))
                .post("/things")
                .then()
                .statusCode(201);
    }

    /** Java's own client offers HTTP/2 with its first request, as many do. */
    private HttpResponse<String> upload(InputStream file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.resolve("imports?kind=things&fileName=large.csv"))
                .header("Authorization", "Bearer " + Tokens.of(person))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> file), GIGABYTE))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private String head(String length) {
        return """
                POST %sthings HTTP/1.1
                Host: %s
                Authorization: Bearer %s
                Content-Type: application/json
                Idempotency-Key: %s
                %s

                """.formatted(api.getPath(), api.getAuthority(), Tokens.of(person), UUID.randomUUID(), length)
                .replace("\n", "\r\n");
    }

    private static void say(Socket line, String text) throws IOException {
        line.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
    }

    private long stored(UUID job) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select sum(length(content)) from import_chunk where job_id = ?")) {
            query.setObject(1, job);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Bytes of the heap that something still needs. */
    private static long needed() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** A table of one column, as long as wanted, that looks now and then how much memory is needed. */
    private static final class Rows extends InputStream {
        private static final byte[] ROWS = "a name\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        private static final long BETWEEN_LOOKS = 200 * MEGABYTE;

        private final long size;
        private long sent;
        private long mostNeeded;

        Rows(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (sent == size) {
                return -1;
            }
            var place = (int) (sent % ROWS.length);
            var count = (int) Math.min(Math.min(length, ROWS.length - place), size - sent);
            System.arraycopy(ROWS, place, target, offset, count);
            if (sent / BETWEEN_LOOKS < (sent + count) / BETWEEN_LOOKS) {
                mostNeeded = Math.max(mostNeeded, needed());
            }
            sent += count;
            return count;
        }

        long mostNeeded() {
            return mostNeeded;
        }
    }
}
