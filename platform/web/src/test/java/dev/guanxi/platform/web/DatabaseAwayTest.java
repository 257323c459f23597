package dev.guanxi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.parts.SharedParts;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.netcrusher.core.reactor.NioReactor;
import org.netcrusher.tcp.TcpCrusher;
import org.netcrusher.tcp.TcpCrusherBuilder;

/** The line to the database is cut and mended again. */
@QuarkusTest
@WithTestResource(DatabaseAwayTest.Line.class)
class DatabaseAwayTest {
    static final Person ANN = Person.of("ann", Roles.SALES_REP);

    /** A database of its own behind a line that can be cut. */
    @SuppressWarnings("NullAway.Init") // the lifecycle calls start first
    public static class Line implements QuarkusTestResourceLifecycleManager {
        static TcpCrusher crusher;
        private SharedParts parts;
        private NioReactor reactor;

        @Override
        public int order() {
            return 10; // after the parts that every test has, whose settings it replaces
        }

        @Override
        public Map<String, String> start() {
            try {
                parts = SharedParts.acquire();
                reactor = new NioReactor();
                var database = parts.database();
                crusher = TcpCrusherBuilder.builder()
                        .withReactor(reactor)
                        .withBindAddress("127.0.0.1", freePort())
                        .withConnectAddress(database.host(), database.port())
                        .buildAndOpen();
                var place = "127.0.0.1:%d/%s".formatted(crusher.getBindAddress().getPort(), database.name());
                return Map.of(
                        "quarkus.datasource.username",
                        database.role(),
                        "quarkus.datasource.password",
                        database.password(),
                        "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://" + place,
                        "quarkus.datasource.reactive.url",
                        "postgresql://" + place);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        @Override
        public void stop() {
            crusher.close();
            reactor.close();
            parts.close();
        }
    }

    @Test
    void withoutTheDatabaseAnAnswerComesSoonAndWithItEverythingGoesOn() {
        String place = make("before").then().statusCode(201).extract().header("Location");

        Line.crusher.close();
        As.person(ANN)
                .get(place)
                .then()
                .statusCode(503)
                .time(lessThan(2_000L))
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/status.503"));
        make("meanwhile").then().statusCode(503).time(lessThan(2_000L));

        Line.crusher.open();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(As.person(ANN).get(place).statusCode()).isEqualTo(200));
        make("after").then().statusCode(201);
    }

    @Test
    void aShopperIsToldToComeBackWhileNobodyCanSayWhetherTheyWereErased() {
        var eve = Person.of("eve", Roles.SHOPPER).customer(UUID.randomUUID());
        var theirs = "/things/bought/" + UUID.randomUUID();
        As.person(eve).get(theirs).then().statusCode(404);

        Line.crusher.close();
        try {
            As.person(eve)
                    .header("Accept-Language", "zh-CN")
                    .get(theirs)
                    .then()
                    .statusCode(503)
                    .time(lessThan(2_000L))
                    .contentType(Problem.MEDIA_TYPE)
                    .header("Retry-After", equalTo("2"))
                    .header("Content-Language", equalTo("zh-CN"))
                    .body("type", equalTo("/problems/status.503"))
                    .body("detail", equalTo(Texts.of(Locale.SIMPLIFIED_CHINESE, "status.503")));
        } finally {
            Line.crusher.open();
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(As.person(eve).get(theirs).statusCode()).isEqualTo(404));
    }

    private static Response make(String name) {
        return As.person(ANN).body(Map.of("name", name)).post("/things");
    }
}
