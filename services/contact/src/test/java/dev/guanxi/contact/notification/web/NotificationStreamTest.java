package dev.guanxi.contact.notification.web;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Tokens;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotificationStreamTest {
    @Test
    void whatComesIsSeenAtOnceAndOnlyByWhomItIsFor() throws IOException {
        var person = rep("stream-live");
        var other = rep("stream-other");
        try (var mine = Stream.of(person, Duration.ofHours(1), null);
                var theirs = Stream.of(other, Duration.ofHours(1), null)) {
            Told.leadTo(person, "live");

            eventually(() -> assertThat(mine.data()).hasSize(1));
            assertThat(mine.data().getFirst()).contains("A lead of a customer is yours.");
            assertThat(theirs.data()).isEmpty();
        }
    }

    @Test
    void whoComesBackMissesNothingAndSeesNothingTwice() throws IOException {
        var person = rep("stream-back");
        for (int i = 0; i < 3; i++) {
            Told.leadTo(person, "before " + i);
        }
        eventually(() -> assertThat(Told.inbox(person).getList("items")).hasSize(3));
        var seen = Told.inbox(person).getLong("items[2].position");

        try (var stream = Stream.of(person, Duration.ofHours(1), seen)) {
            Told.leadTo(person, "meanwhile");

            eventually(() -> assertThat(stream.ids()).hasSize(3));
            assertThat(stream.ids())
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allSatisfy(id -> assertThat(id).isGreaterThan(seen));
        }
    }

    @Test
    void whatAnotherReplicaTookInIsSeenAtOnceToo() throws IOException {
        var person = rep("stream-replica");
        try (var stream = Stream.of(person, Duration.ofHours(1), null)) {
            // what the other replica writes and says to all through the database
            Tables.execute(
                    "insert into notification (id, recipient, kind, importance, service, record_kind, record_id, text_en,"
                            + " text_zh, dedupe, occurred_at, created_at) values (gen_random_uuid(), ?, 'k', 'LOW', 'sales',"
                            + " 'leads', gen_random_uuid(), 'From afar', '远方', 'afar', now(), now())",
                    person.id());
            Tables.column("select pg_notify('notification', ?)", person.id());

            eventually(() -> assertThat(stream.data()).hasSize(1));
            assertThat(stream.data().getFirst()).contains("From afar");
        }
    }

    @Test
    void itEndsWhenTheTokenExpires() throws IOException {
        try (var stream = Stream.of(rep("stream-expiry"), Duration.ofSeconds(4), null)) {
            eventually(() -> assertThat(stream.ended()).isTrue());
        }
    }

    private static Person rep(String name) {
        return Person.of(name, Roles.SALES_REP, "/sales/" + name);
    }

    /** An open stream and what came through it. */
    private static final class Stream implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private volatile boolean ended;

        static Stream of(Person person, Duration token, @Nullable Long last) throws IOException {
            var stream = new Stream();
            var api = ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class);
            var request = HttpRequest.newBuilder(
                            URI.create(RestAssured.baseURI + ":" + RestAssured.port + api + "/notifications/stream"))
                    .header("Authorization", "Bearer " + Tokens.lasting(person, token))
                    .header("Accept", "text/event-stream");
            if (last != null) {
                request.header("Last-Event-ID", last.toString());
            }
            stream.read(request.build());
            return stream;
        }

        private void read(HttpRequest request) throws IOException {
            try {
                var answer = client.send(request, BodyHandlers.ofLines());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("content-type")).hasValue("text/event-stream");
                Thread.ofVirtual().start(() -> {
                    answer.body().forEach(lines::add);
                    ended = true;
                });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        List<String> data() {
            return lines.stream().filter(line -> line.startsWith("data:")).toList();
        }

        List<Long> ids() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> Long.valueOf(line.substring(3).strip()))
                    .toList();
        }

        boolean ended() {
            return ended;
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
