package dev.guanxi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.parts.FreePorts;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The heap of this JVM is far smaller than the body that passes through; the build file sees to that. */
class FrontDoorTest {

    private static final long BODY = 1L << 30;
    private static final int PORT = FreePorts.next();
    private static final int CONTACT = FreePorts.next();
    private static final int NOBODY = FreePorts.next();

    private static final Vertx UPSTREAM = Vertx.vertx();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static FrontDoor door;

    @BeforeAll
    static void open() throws Exception {
        UPSTREAM.createHttpServer()
                .webSocketHandler(socket -> socket.textMessageHandler(text -> socket.writeTextMessage("echo " + text)))
                .requestHandler(FrontDoorTest::answer)
                .listen(CONTACT, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        HomePage page = new HomePage(
                () -> List.of(new PartStatus("contact", Part.State.READY, CONTACT, 1, 1, BigDecimal.ONE)),
                List.of(new Realm.Login("rep", "demonstration-only", "sales-rep")));
        door = FrontDoor.open(PORT, new FrontDoor.Routes(Map.of("contact", CONTACT, "sales", NOBODY), CONTACT), page);
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
        UPSTREAM.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void passesRequestsOnWithTheHostAskedForAndItsOwnWordOnWhereTheyComeFrom() throws Exception {
        JsonObject seen = new JsonObject(get("/api/contact/v1/customers?limit=2", "X-Forwarded-For", "6.6.6.6")
                .body());

        assertThat(seen.getString("uri")).isEqualTo("/api/contact/v1/customers?limit=2");
        assertThat(seen.getString("host")).isEqualTo("localhost:" + PORT);
        assertThat(seen.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(seen.getString("x-forwarded-host")).isEqualTo("localhost:" + PORT);
        assertThat(seen.getString("x-forwarded-proto")).isEqualTo("http");
    }

    @Test
    void showsTheContractOfEachService() throws Exception {
        assertThat(new JsonObject(get("/openapi/contact.yaml").body()).getString("uri"))
                .isEqualTo("/q/openapi");
    }

    @Test
    void aGigabytePassesThroughAFractionOfTheMemory() throws Exception {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(BODY / 4);

        HttpResponse<String> response = HTTP.send(
                HttpRequest.newBuilder(address("/api/contact/v1/count"))
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(BODY)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.body()).isEqualTo(Long.toString(BODY));
    }

    @Test
    void eventsPassAtOnceAndNotOnlyWhenTheStreamEnds() throws Exception {
        HttpResponse<InputStream> stream = HTTP.send(
                HttpRequest.newBuilder(address("/api/contact/v1/events")).build(),
                HttpResponse.BodyHandlers.ofInputStream());

        try (InputStream body = stream.body()) {
            assertThat(new String(body.readNBytes("data: first\n\n".length()), StandardCharsets.UTF_8))
                    .isEqualTo("data: first\n\n");
        }
    }

    @Test
    void webSocketsPass() throws Exception {
        CompletableFuture<String> heard = new CompletableFuture<>();
        WebSocket socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + PORT + "/api/contact/v1/calls"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        heard.complete(text.toString());
                        return CompletableFuture.completedStage(null);
                    }
                })
                .get(10, TimeUnit.SECONDS);

        socket.sendText("hello", true).get(10, TimeUnit.SECONDS);

        assertThat(heard.get(10, TimeUnit.SECONDS)).isEqualTo("echo hello");
        socket.abort();
    }

    @Test
    void aServiceThatIsAwayIsExplainedInTheCallersLanguage() throws Exception {
        HttpResponse<String> english = get("/api/sales/v1/leads");
        HttpResponse<String> chinese = get("/api/sales/v1/leads", "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8");

        assertThat(english.statusCode()).isEqualTo(503);
        assertThat(english.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(english.headers().firstValue("Retry-After")).contains("2");
        JsonObject problem = new JsonObject(english.body());
        assertThat(problem.getString("type")).isEqualTo("/problems/service-away");
        assertThat(problem.getString("title")).isEqualTo("The service is away");
        assertThat(new JsonObject(chinese.body()).getString("title")).isEqualTo("服务暂时不可用");
    }

    @Test
    void anAddressWithoutAServiceIsAProblemToo() throws Exception {
        HttpResponse<String> response = get("/api/weather/v1/today");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(response.body()).getString("type")).isEqualTo("/problems/not-found");
    }

    @Test
    void theFirstPageTellsWhatRunsInBothLanguages() throws Exception {
        assertThat(get("/").body()).contains("What runs", "contact", "ready", "demonstration-only");
        assertThat(get("/", "Accept-Language", "zh").body()).contains("运行状态", "就绪");
        assertThat(get("/?lang=zh-CN", "Accept-Language", "en").body()).contains("运行状态");
    }

    @Test
    void theInterfacesCanBeBrowsed() throws Exception {
        assertThat(get("/docs/").body()).contains("swagger-ui");
        assertThat(get("/docs/swagger-initializer.js").body()).contains("/openapi/contact.yaml", "/openapi/sales.yaml");
        assertThat(get("/docs/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
    }

    private static void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/api/contact/v1/count" -> count(request);
            case "/api/contact/v1/events" -> request.response().setChunked(true).write("data: first\n\n");
            default ->
                request.response()
                        .end(new JsonObject()
                                .put("uri", request.uri())
                                .put("host", request.getHeader("Host"))
                                .put("x-forwarded-for", request.getHeader("X-Forwarded-For"))
                                .put("x-forwarded-host", request.getHeader("X-Forwarded-Host"))
                                .put("x-forwarded-proto", request.getHeader("X-Forwarded-Proto"))
                                .encode());
        }
    }

    private static void count(HttpServerRequest request) {
        long[] bytes = {0};
        request.handler(buffer -> bytes[0] += buffer.length());
        request.endHandler(end -> request.response().end(Long.toString(bytes[0])));
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + PORT + path);
    }

    /** A body of any size that costs no memory. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            left -= given;
            return given;
        }
    }
}
