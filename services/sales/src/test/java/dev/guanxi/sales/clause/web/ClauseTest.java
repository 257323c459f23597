package dev.guanxi.sales.clause.web;

import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.document.web.Paperwork;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClauseTest extends Paperwork {
    private Map<String, Object> replacing(Map<String, Object> wanted, String key, String text) {
        return with(wanted, "clauses", List.of(Map.of("key", key, "text", text)));
    }

    private Map<String, Object> signed(Map<String, Object> wanted) {
        return terms(wanted, "signatories", List.of(signatory("THEIRS", 1, "王芳")));
    }

    @Test
    void aDocumentSaysWhatWasPublishedWhenItWasMade() {
        var key = key();
        var clause = publishedClause(key, "Pays in 30 days.", false);
        var template = publishedTemplate(template(List.of(clause(key)), List.of()));
        var customer = customer("天明");
        var before = document(wanted(template, customer));

        Api.patch(boss, "clauses", clause, Map.of("text", "Never pays.")).then().statusCode(409);
        Api.step(boss, "clauses", clause, "editions", Map.of()).then().statusCode(200);
        Api.patch(boss, "clauses", clause, Map.of("text", "Pays in 60 days."))
                .then()
                .statusCode(200);
        var meanwhile = document(wanted(template, customer));
        publish("clauses", clause);
        var after = document(wanted(template, customer));

        says(before, 1, "Pays in 30 days.");
        says(meanwhile, 1, "Pays in 30 days.");
        says(after, 2, "Pays in 60 days.");
        As.person(rep)
                .get("/clauses/{id}/editions", clause)
                .then()
                .body("edition", contains(2, 1))
                .body("text.text", contains("Pays in 60 days.", "Pays in 30 days."));
        As.person(rep).get("/clauses/{id}/editions/1", clause).then().body("text.text", equalTo("Pays in 30 days."));
    }

    private void says(UUID document, int edition, String text) {
        content(document).then().body("clauses[0].edition", equalTo(edition)).body("parts[1].text", equalTo(text));
    }

    @Test
    void ofAKeyThereIsOneForEachLanguage() {
        var key = key();
        var text = Map.of("category", "c", "title", "T", "text", "t");
        var answers = together(Stream.generate(() -> (Callable<Integer>) () -> As.person(boss)
                        .body(Map.of("key", key, "language", "ENGLISH", "text", text))
                        .post("/clauses")
                        .statusCode())
                .limit(6)
                .toList());

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers.stream().filter(status -> status != 201)).containsOnly(422);
        created("/clauses", Map.of("key", key, "text", text));
        assertThat(Api.listed(rep, "clauses", "key==" + key)).hasSize(2);
        assertThat(Api.listed(rep, "clauses", "key==%s;language==CHINESE".formatted(key)))
                .hasSize(1);
    }

    @Test
    void somethingElseInThePlaceOfAClauseIsApprovedByAManager() {
        var key = key();
        publishedClause(key, "{{customer.name}} pays in 30 days.", true);
        var template = publishedTemplate(template(List.of(clause(key)), List.of()));
        var wanted = signed(replacing(wanted(template, customer("天明")), key, "{{customer.name}} pays in 60 days."));

        var document = document(wanted);

        content(document)
                .then()
                .body("parts[1].text", equalTo("天明 pays in 60 days."))
                .body("clauses[0].replaced", equalTo(true));
        doc(document)
                .then()
                .body("approvalNeeds.cause", contains("CLAUSE_REPLACED"))
                .body("approvalNeeds.bound", contains(key));
        go(rep, document, "sending", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-needs-approval"))
                .body("violations[0].message", containsString("About " + key));
        go(rep, document, "approval-request", Map.of("why", "old customer"))
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_APPROVAL"));
        go(rep, document, "sending", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-in-approval"));
        go(rep, document, "approval", Map.of()).then().statusCode(403);
        go(boss, document, "approval", Map.of("why", "fine"))
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approval.askedBy", equalTo(rep.id()))
                .body("approval.decidedBy", equalTo(boss.id()))
                .body("approval.reason", equalTo("fine"));
        go(rep, document, "sending", Map.of()).then().statusCode(200).body("document.status", equalTo("SENT"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(elsewhere.heard("crm.sales.notification").stream()
                                .map(Heard::state)
                                .filter(notice -> notice.path("team").asText().equals(team))
                                .map(notice -> notice.path("kind").asText()))
                        .containsExactly("document-approval-asked"));
    }

    @Test
    void nobodyApprovesTheirOwnAndWhatIsRejectedIsMadeAnew() {
        var key = key();
        publishedClause(key, "Standing.", true);
        var template = publishedTemplate(template(List.of(clause(key)), List.of()));
        var wanted = signed(replacing(wanted(template, customer("天明")), key, "Other."));
        var own = As.person(boss).body(wanted).post("/documents").<String>path("id");
        var document = document(wanted);

        Api.step(boss, "documents", UUID.fromString(own), "approval-request", Map.of())
                .then()
                .statusCode(200);
        Api.step(boss, "documents", UUID.fromString(own), "approval", Map.of())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/document-own-approval"));
        go(rep, document, "approval-request", Map.of());
        var elsewhere = Person.of("far", Roles.SALES_MANAGER, "/sales/elsewhere");
        go(elsewhere, document, "approval", Map.of()).then().statusCode(404);
        go(boss, document, "rejection", Map.of("reason", "too long"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("approval.reason", equalTo("too long"));

        go(rep, document, "sending", Map.of()).then().statusCode(409);
        go(rep, document, "approval-request", Map.of()).then().statusCode(409);
        var plain = document(signed(wanted(template, customer("天明"))));
        doc(plain).then().body("approvalNeeds", empty());
        go(rep, plain, "approval-request", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-needs-no-approval"));
        go(rep, plain, "sending", Map.of()).then().statusCode(200);
    }

    @Test
    void aClauseThatStandsIsNotReplacedNorOneThatIsNotThere() {
        var key = key();
        publishedClause(key, "Standing.", false);
        var template = publishedTemplate(template(List.of(clause(key)), List.of()));
        var wanted = wanted(template, customer("天明"));

        asked(replacing(wanted, key, "Other."))
                .then()
                .statusCode(422)
                .body("violations.field", contains("clauses." + key));
        asked(replacing(wanted, "another", "Other."))
                .then()
                .statusCode(422)
                .body("violations.field", contains("clauses.another"));
    }

    @Test
    void whoSaysTheSameReplacesNothing() {
        var key = key();
        publishedClause(key, "Standing.", true);
        var template = publishedTemplate(template(List.of(clause(key)), List.of()));

        var document = document(replacing(wanted(template, customer("天明")), key, "Standing."));

        doc(document).then().body("approvalNeeds", empty());
        content(document).then().body("clauses[0].replaced", equalTo(false));
    }

    @Test
    void whatIsPutInItsPlaceNamesWhatIsKnownToo() {
        var key = key();
        publishedClause(key, "Standing.", true);
        var template = publishedTemplate(template(List.of(clause(key)), List.of()));
        var wanted = wanted(template, customer("天明"));

        asked(replacing(wanted, key, "{{planet}}"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("clauses." + key));
        asked(replacing(wanted, key, "{{customer.phone}}"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("customer.phone"));
    }

    @Test
    void aRetiredClauseIsSaidByNoDocumentAndNamed() {
        var key = key();
        var clause = publishedClause(key, "Standing.", false);
        var template = publishedTemplate(template(List.of(clause(key)), List.of()));
        var wanted = wanted(template, customer("天明"));
        var before = document(wanted);

        Api.step(boss, "clauses", clause, "retirement", Map.of()).then().statusCode(200);
        asked(wanted).then().statusCode(409).body("violations.field", contains(key));
        content(before).then().body("parts[1].text", equalTo("Standing."));

        Api.step(boss, "clauses", clause, "revival", Map.of()).then().statusCode(200);
        document(wanted);
    }

    @Test
    void managersWriteEverybodyInSalesReadsAndOthersHearOfIt() {
        var key = key();
        var clause = publishedClause(key, "Standing.", false);
        var draft = clause(key(), "Draft.", false);

        Api.patch(rep, "clauses", clause, Map.of("title", "x")).then().statusCode(403);
        As.person(rep).get("/clauses/{id}", clause).then().statusCode(200);
        As.person(rep)
                .get("/clauses/export?filter=key==" + key)
                .then()
                .statusCode(200)
                .body(containsString("About " + key));
        assertThat(elsewhere
                        .heardUntil("crm.sales.clause", clause, "published")
                        .getLast()
                        .state()
                        .path("text")
                        .asText())
                .isEqualTo("Standing.");
        As.person(boss)
                .header("If-Match", Api.tag("clauses", clause))
                .delete("/clauses/{id}", clause)
                .then()
                .statusCode(409);
        As.person(boss)
                .header("If-Match", Api.tag("clauses", draft))
                .delete("/clauses/{id}", draft)
                .then()
                .statusCode(204);
        As.person(rep).get("/clauses/{id}/history", clause).then().body("[0].changes.field", hasItem("status"));
    }
}
