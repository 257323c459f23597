package dev.guanxi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemsTest {
    static final Person ANN = Person.of("ann", Roles.SALES_REP);
    static final String SOMEWHERE = "/things/" + UUID.randomUUID();

    @Test
    void whoIsNotLoggedInIsToldHow() {
        problem(As.nobody().get(SOMEWHERE), 401);
        problem(As.nobody().auth().oauth2(Tokens.expired(ANN)).get(SOMEWHERE), 401);
        problem(As.nobody().auth().oauth2(Tokens.forAnotherAudience(ANN)).get(SOMEWHERE), 401);
        problem(As.nobody().auth().oauth2("nonsense").get(SOMEWHERE), 401);
    }

    @Test
    void whoLacksTheRoleIsToldSo() {
        problem(As.person(Person.of("sam", Roles.SHOPPER)).get(SOMEWHERE), 403);
    }

    @Test
    void whatIsNotThereOrNotOfferedIsAProblemToo() {
        problem(As.person(ANN).get(SOMEWHERE), 404);
        problem(As.person(ANN).get("/things/17"), 404);
        problem(As.person(ANN).get("/nowhere"), 404);
        problem(As.person(ANN).delete(SOMEWHERE), 405);
        problem(As.person(ANN).contentType("text/plain").body("name").post("/things"), 415);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        problem(As.person(ANN).body(Map.of("name", "x".repeat(100_000))).post("/things"), 413);
    }

    @Test
    void aRefusalSpeaksTheCallersLanguage() {
        var english = As.person(ANN).body(Map.of("name", "nothing")).post("/things");
        var chinese = As.person(ANN)
                .header("Accept-Language", "zh-Hans-CN,zh;q=0.9,en;q=0.8")
                .body(Map.of("name", "nothing"))
                .post("/things");

        english.then().statusCode(409).body("detail", equalTo("A thing cannot be called nothing."));
        chinese.then().statusCode(409).header("Content-Language", "zh-CN").body("detail", equalTo("名称不能为 nothing。"));
        assertThat(chinese.<String>path("type")).isEqualTo(english.path("type"));
    }

    @Test
    void aPatchTakesAwayKeepsAndRefuses() {
        String place =
                As.person(ANN).body(Map.of("name", "Patch")).post("/things").header("Location");

        patch(place, "\"0\"", "{\"colour\": \"red\"}").then().statusCode(200).body("colour", equalTo("red"));
        patch(place, "\"1\"", "{\"colour\": null}").then().statusCode(200).body("colour", equalTo(null));
        problem(patch(place, "\"2\"", "{\"name\": null}"), 422);
        problem(patch(place, "\"2\"", "{\"size\": 1}"), 400);
        problem(patch(place, "\"2\"", "[1]"), 400);
        problem(patch(place, "\"2\"", "{\"colour\": "), 400);
        problem(patch(place, "\"9\"", "{\"colour\": \"blue\"}"), 412);
    }

    @Test
    void malformedJsonIsAnsweredWithThePlace() {
        As.person(ANN)
                .body("{\"name\":\n  oops}")
                .post("/things")
                .then()
                .statusCode(400)
                .body("violations[0].field", startsWith("line 2, column"));
        As.person(ANN)
                .body("{\"name\": {\"first\": \"a\"}}")
                .post("/things")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("name"));
        As.person(ANN)
                .body("{\"name\": \"a\", \"naem\": \"b\"}")
                .post("/things")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("colour, name"));
    }

    @Test
    void everyTextOfThePlatformExistsInBothLanguages() throws Exception {
        var english = texts("platform-problems.properties");
        var chinese = texts("platform-problems_zh_CN.properties");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(chinese.getProperty(key)))
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties texts(String name) throws IOException {
        var texts = new Properties();
        try (var file =
                new InputStreamReader(ProblemsTest.class.getResourceAsStream("/" + name), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }

    private static Response patch(String place, String ifMatch, String body) {
        return As.person(ANN)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", ifMatch)
                .body(body)
                .patch(place);
    }

    private static void problem(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .contentType(startsWith(Problem.MEDIA_TYPE))
                .body("status", equalTo(status))
                .body("type", startsWith("/problems/"));
    }
}
