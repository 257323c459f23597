package dev.guanxi.sales.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.Pipelines;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the people of sales tell each other is found, and shows where it helps. */
@QuarkusTest
class KnowHowTest {
    private final String key = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final Person author = Person.of("author-" + key, Roles.SALES_REP, "/sales/" + key);
    private final Person colleague = Person.of("colleague-" + key, Roles.SALES_REP, "/sales/" + key);
    private final Person manager = Person.of("manager-" + key, Roles.SALES_MANAGER, "/sales/" + key);

    @Test
    void aTipOfAProductAndAStageShowsOnSuchDealsAndOnNoOthers() {
        var competitor = "Rival " + key;
        var pipeline = Pipelines.define(
                Api.ADA,
                Pipelines.definition(
                        Pipelines.stage("FIRST" + key.toUpperCase(Locale.ROOT)),
                        Pipelines.stage("TALKS" + key.toUpperCase(Locale.ROOT))));
        var talks = "TALKS" + key.toUpperCase(Locale.ROOT);
        var deal = Api.deal(
                author, Map.of("name", "Deal " + key, "pipeline", pipeline, "competitors", List.of(competitor)));
        var both = tip("Both " + key, competitor.toUpperCase(Locale.ROOT), talks.toLowerCase(Locale.ROOT));
        var one = tip("One " + key, competitor, "price");
        tip("Unrelated " + key, "price");

        shown(deal).body("tip.id", contains(one)).body("because[0]", contains(competitor));
        Api.step(author, "opportunities", deal, "stage", Map.of("stage", talks))
                .then()
                .statusCode(200);

        shown(deal)
                .body("tip.id", contains(both, one))
                .body("[0].because", hasSize(2))
                .body("[0].text", notNullValue());
        As.person(Person.of("other-" + key, Roles.SALES_REP, "/sales/else"))
                .get("/opportunities/{id}/tips", deal)
                .then()
                .statusCode(404);
    }

    @Test
    void wordsFindTipsAndThosePeopleWhoAreGoodAtIt() {
        var word = "negotiation" + key;
        var tip = tip("谈判 " + key, "GTX Pro " + key, word);
        skill(author, word, 4);
        var best = skill(colleague, "Hard " + word, 5);
        skill(author, "Listening " + key, 5);
        As.person(author).put("/skills/{id}/endorsement", best).then().statusCode(204);

        As.person(manager)
                .queryParam("q", word.toUpperCase(Locale.ROOT))
                .get("/know-how")
                .then()
                .statusCode(200)
                .body("tips.id", contains(tip))
                .body("people.ownerId", contains(colleague.id(), author.id()))
                .body("people[0].skills[0].endorsements", equalTo(1))
                .body("people[1].skills", hasSize(1));
        As.person(manager).queryParam("q", "谈判 " + key).get("/tips").then().body("items.id", contains(tip));
        As.person(manager)
                .queryParam("q", "nothing " + key)
                .get("/know-how")
                .then()
                .body("tips", empty())
                .body("people", empty());
        As.person(author)
                .body(Map.of("name", word.toUpperCase(Locale.ROOT), "level", 1))
                .post("/skills")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/skill-known"));
    }

    @Test
    void eachVoteCountsOnceHoweverManyVoteAtTheSameMoment() {
        var tip = tip("Voted " + key);
        var voters = IntStream.range(0, 6)
                .mapToObj(i -> Person.of("voter-%d-%s".formatted(i % 5, key), Roles.SALES_REP, "/sales/v"))
                .toList();

        var answers = Together.together(voters.stream()
                .<Callable<Integer>>map(voter ->
                        () -> As.person(voter).put("/tips/{id}/vote", tip).statusCode())
                .toList());
        As.person(author).put("/tips/{id}/vote", tip).then().statusCode(409).body("type", equalTo("/problems/own-tip"));
        As.person(voters.getFirst()).delete("/tips/{id}/vote", tip).then().statusCode(204);

        assertThat(answers).containsOnly(204);
        listed().body("items.find { it.id == '%s' }.votes".formatted(tip), equalTo(4));
    }

    @Test
    void commentsAreToldAndTakenBackByWhoeverWroteThem() {
        var tip = tip("Commented " + key);
        var first = comment(tip, colleague, "很有用 " + key);
        comment(tip, author, "Thanks");

        As.person(manager)
                .get("/tips/{id}/comments", tip)
                .then()
                .body("text", contains("很有用 " + key, "Thanks"))
                .body("ownerId", contains(colleague.id(), author.id()));
        As.person(author)
                .delete("/tip-comments/{id}", first)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-writing"));
        As.person(colleague).delete("/tip-comments/{id}", first).then().statusCode(204);
        listed().body("items.find { it.id == '%s' }.comments".formatted(tip), equalTo(1));
    }

    @Test
    void onlyItsAuthorAndTheirManagerRewriteATipAndTheLastWriterIsTold() {
        var tip = tip("Written " + key);

        Api.patch(colleague, "tips", UUID.fromString(tip), Map.of("title", "Mine"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-writing"));
        Api.patch(manager, "tips", UUID.fromString(tip), Map.of("title", "Better " + key))
                .then()
                .statusCode(200);
        As.person(author)
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("title", "Older"))
                .patch("/tips/{id}", tip)
                .then()
                .statusCode(412);
        As.person(author)
                .get("/tips/{id}/history", tip)
                .then()
                .body("[0].changes.field", hasItem("title"))
                .body("[0].changes.field", not(hasItem("tags")));
        As.person(author)
                .header("If-Match", Api.tag("tips", UUID.fromString(tip)))
                .delete("/tips/{id}", tip)
                .then()
                .statusCode(204);
        As.person(author).get("/tips/{id}", tip).then().statusCode(404);
    }

    private ValidatableResponse shown(UUID deal) {
        return As.person(author).get("/opportunities/{id}/tips", deal).then().statusCode(200);
    }

    private ValidatableResponse listed() {
        return As.person(manager)
                .queryParam("filter", "ownerId==" + author.id())
                .get("/tips")
                .then()
                .statusCode(200);
    }

    private String tip(String title, String... tags) {
        return Answers.created(As.person(author)
                .body(Map.of("title", title, "text", "Ask first.", "tags", List.of(tags)))
                .post("/tips"));
    }

    private String skill(Person person, String name, int level) {
        return Answers.created(
                As.person(person).body(Map.of("name", name, "level", level)).post("/skills"));
    }

    private String comment(String tip, Person person, String text) {
        return Answers.id(As.person(person).body(Map.of("text", text)).post("/tips/{id}/comments", tip))
                .toString();
    }
}
