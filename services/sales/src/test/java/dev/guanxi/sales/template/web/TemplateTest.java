package dev.guanxi.sales.template.web;

import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.document.web.Paperwork;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TemplateTest extends Paperwork {
    private Response template(UUID id) {
        return As.person(rep).get("/document-templates/{id}", id);
    }

    private Response course(UUID id, String step) {
        return Api.step(boss, "document-templates", id, step, Map.of());
    }

    private Response begun(List<?> blocks, List<?> fields) {
        return As.person(boss).body(template(blocks, fields)).post("/document-templates");
    }

    @Test
    void whatIsPublishedNeverChangesAndTheNextEditionIsUsedOnceItIsPublished() {
        var template = created("/document-templates", template(List.of(block("PARAGRAPH", "One")), List.of()));
        template(template).then().body("status", equalTo("DRAFT")).body("published", nullValue());
        var customer = customer("天明");
        asked(wanted(template, customer))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-template-unpublished"));
        Api.patch(boss, "document-templates", template, Map.of("title", "First"))
                .then()
                .statusCode(200);
        publish("document-templates", template);

        Api.patch(boss, "document-templates", template, Map.of("title", "Changed"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/edition-published-stays"));
        course(template, "publication").then().statusCode(409);
        course(template, "editions")
                .then()
                .statusCode(200)
                .body("edition", equalTo(2))
                .body("status", equalTo("DRAFT"))
                .body("published", equalTo(1));
        course(template, "editions").then().statusCode(409).body("type", equalTo("/problems/edition-in-writing"));
        Api.patch(boss, "document-templates", template, Map.of("title", "Second"))
                .then()
                .statusCode(200);

        content(document(wanted(template, customer))).then().body("title", equalTo("First"));
        As.person(rep)
                .queryParam("draft", true)
                .body(wanted(template, customer))
                .post("/document-previews")
                .then()
                .statusCode(200)
                .body("content.title", equalTo("Second"));
        publish("document-templates", template);
        content(document(wanted(template, customer))).then().body("title", equalTo("Second"));
        As.person(rep)
                .get("/document-templates/{id}/editions", template)
                .then()
                .body("edition", contains(2, 1))
                .body("title", contains("Second", "First"))
                .body("publishedBy", contains(boss.id(), boss.id()));
        As.person(rep)
                .get("/document-templates/{id}/editions/1", template)
                .then()
                .body("title", equalTo("First"));
        As.person(rep)
                .get("/document-templates/{id}/history", template)
                .then()
                .body("changes.field.flatten()", hasItems("title", "edition", "status", "published"));
    }

    @Test
    void namesThatNobodyKnowsAreNamedAtOnceWithTheirPlaces() {
        begun(
                        List.of(
                                block("PARAGRAPH", "{{customer.name}} {{planet}} {{customer.moon}}"),
                                Map.of("kind", "LIST", "items", List.of("{{today}}", "{{#star}}x{{/star}}")),
                                Map.of("kind", "PARAGRAPH", "text", "y", "when", Map.of("field", "sun"))),
                        List.of(field("fee", "MONEY", true)))
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        contains("blocks[0].text", "blocks[0].text", "blocks[1].items[1]", "blocks[2].when.field"))
                .body(
                        "violations.message",
                        containsInAnyOrder(
                                containsString("planet"),
                                containsString("customer.moon"),
                                containsString("star"),
                                containsString("sun")));
    }

    @Test
    void nothingIsUnderstoodButPlacesAndParts() {
        for (var tag :
                List.of("{{> partial}}", "{{{customer.name}}}", "{{=<% %>=}}", "{{this}}", "{{#today}}", "{{today")) {
            begun(List.of(block("PARAGRAPH", "Text " + tag)), List.of())
                    .then()
                    .statusCode(422)
                    .body("violations[0].field", equalTo("blocks[0].text"));
        }
    }

    @Test
    void blocksAndFieldsMakeSense() {
        Stream.of(
                        Map.of("kind", "PARAGRAPH"),
                        Map.of("kind", "LIST", "text", "x"),
                        Map.of("kind", "QUOTE_LINES", "text", "x"),
                        Map.of("kind", "CLAUSE"),
                        Map.of("kind", "HEADING", "text", "x", "clause", "payment"))
                .forEach(block -> begun(List.of(block), List.of())
                        .then()
                        .statusCode(422)
                        .body("violations[0].field", containsString("blocks[0].")));
        begun(List.of(), List.of(field("fee", "TEXT", true), field("fee", "MONEY", true)))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("fields[1].key"));
        begun(List.of(), List.of(field("today", "TEXT", true)))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("fields[0].key"));
        begun(List.of(), List.of(field("this", "TEXT", true))).then().statusCode(422);
        begun(List.of(), List.of(field("speed", "CHOICE", true)))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("fields[0].options"));
        var empty = begun(List.of(), List.of());
        empty.then().statusCode(201);
        course(UUID.fromString(empty.path("id")), "publication")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/template-empty"));
    }

    @Test
    void clausesMustBeThereWhenItIsPublishedAndAllThatAreNotAreNamed() {
        var there = key();
        var draft = key();
        var nowhere = key();
        publishedClause(there, "There", false);
        var later = clause(draft, "{{fee}}", false);
        var template = created(
                "/document-templates",
                template(List.of(clause(there), clause(draft), clause(nowhere)), List.of(field("fee", "MONEY", true))));

        course(template, "publication")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/template-clauses-missing"))
                .body("violations.field", contains(draft, nowhere));

        publish("clauses", later);
        Api.patch(
                        boss,
                        "document-templates",
                        template,
                        Map.of("blocks", List.of(clause(there), clause(draft)), "fields", List.of()))
                .then()
                .statusCode(200);
        course(template, "publication")
                .then()
                .statusCode(422)
                .body("violations.field", contains(draft))
                .body("violations.message", contains(containsString("fee")));
        Api.patch(boss, "document-templates", template, Map.of("fields", List.of(field("fee", "MONEY", true))))
                .then()
                .statusCode(200);
        course(template, "publication").then().statusCode(200);
    }

    @Test
    void aRetiredOneMakesNoDocumentsUntilItIsRevived() {
        var template = publishedTemplate("Text");
        var customer = customer("天明");
        course(template, "retirement").then().statusCode(200).body("retired", equalTo(true));

        asked(wanted(template, customer))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-template-retired"));
        course(template, "retirement").then().statusCode(409);
        As.person(boss)
                .header("If-Match", Api.tag("document-templates", template))
                .delete("/document-templates/{id}", template)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/published-once-stays"));
        course(template, "revival").then().statusCode(200);

        document(wanted(template, customer));
    }

    @Test
    void oneThatWasNeverPublishedIsDropped() {
        var template = created("/document-templates", template(List.of(), List.of()));

        As.person(boss)
                .header("If-Match", Api.tag("document-templates", template))
                .delete("/document-templates/{id}", template)
                .then()
                .statusCode(204);

        template(template).then().statusCode(404);
    }

    @Test
    void ofManyWhoPublishAtOnceOneDoes() {
        var template = created("/document-templates", template(List.of(block("PARAGRAPH", "x")), List.of()));
        var tag = Api.tag("document-templates", template);

        var answers = together(Stream.generate(() -> (Callable<Integer>) () -> As.person(boss)
                        .header("If-Match", tag)
                        .post("/document-templates/{id}/publication", template)
                        .statusCode())
                .limit(6)
                .toList());

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.stream().filter(status -> status != 200)).allMatch(status -> status == 412 || status == 409);
        As.person(rep).get("/document-templates/{id}/editions", template).then().body("", hasSize(1));
    }

    @Test
    void whatTextsCanNameIsTold() {
        var key = "f" + Ids.next().toString().replace("-", "").substring(20);
        var label = Map.of("english", "Grade", "chinese", "等级");
        var field = As.person(Api.ADA)
                .body(Map.of("recordKind", "quotes", "key", key, "definition", Map.of("type", "TEXT", "label", label)))
                .post("/custom-fields");
        field.then().statusCode(201);
        try {
            As.person(rep)
                    .get("/document-templates/names")
                    .then()
                    .statusCode(200)
                    .body(
                            "name",
                            hasItems("customer.name", "quote.total", "owner.name", "today", "quote.custom." + key))
                    .body("find { it.name == 'quote.total' }.label.chinese", equalTo("报价价税合计"))
                    .body("find { it.name == 'quote.custom.%s' }.label.english".formatted(key), equalTo("Grade"));
        } finally {
            Api.patch(Api.ADA, "custom-fields", UUID.fromString(field.path("id")), Map.of("active", false))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void managersWriteAndEverybodyInSalesReads() {
        var template = publishedTemplate("Text");

        As.person(rep)
                .body(template(List.of(), List.of()))
                .post("/document-templates")
                .then()
                .statusCode(403);
        Api.patch(rep, "document-templates", template, Map.of("title", "x"))
                .then()
                .statusCode(403);
        Api.step(rep, "document-templates", template, "retirement", Map.of())
                .then()
                .statusCode(403);
        template(template).then().statusCode(200);
        assertThat(Api.listed(rep, "document-templates", "kind==CONTRACT;status==PUBLISHED"))
                .contains(template.toString());
        As.person(rep)
                .get("/document-templates/export?filter=language==ENGLISH")
                .then()
                .statusCode(200)
                .body(containsString(template.toString()));
        As.person(rep).get("/document-templates?sort=-createdAt").then().body("items.id", hasItem(template.toString()));
    }
}
