package dev.guanxi.sales.document.web;

import static dev.guanxi.sales.Api.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentTest extends Paperwork {
    @Test
    void itTakesOverWhatIsKnownAndRemembersOfWhatItWasMade() {
        var key = key();
        publishedClause(key, "{{customer.name}} pays at once.", true);
        var template = publishedTemplate(template(
                List.of(block("PARAGRAPH", "For {{customer.name}} by {{owner.name}}"), clause(key)), List.of()));
        var customer = customer("天明眼镜");
        var deal = Api.deal(rep, Map.of("name", "Deal", "customerId", customer, "amount", Api.cny("100.00")));
        var quote = quote(Map.of("name", "Offer", "opportunityId", deal, "lines", published()));

        var document = document(Map.of("templateId", template, "quoteId", quote, "terms", Map.of("name", "Contract")));

        doc(document)
                .then()
                .body("number", startsWith("DC-"))
                .body("status", equalTo("DRAFT"))
                .body("kind", equalTo("CONTRACT"))
                .body("language", equalTo("ENGLISH"))
                .body("templateId", equalTo(template.toString()))
                .body("templateEdition", equalTo(1))
                .body("customerId", equalTo(customer.toString()))
                .body("customerName", equalTo("天明眼镜"))
                .body("opportunityId", equalTo(deal.toString()))
                .body("quoteId", equalTo(quote.toString()))
                .body("quoteEdition", equalTo(1))
                .body("ownerId", equalTo(rep.id()))
                .body("team", equalTo(team))
                .body("approvalNeeds", empty());
        content(document)
                .then()
                .body("parts[0].text", equalTo("For 天明眼镜 by " + rep.id()))
                .body("parts[1].text", equalTo("About " + key))
                .body("parts[2].text", equalTo("天明眼镜 pays at once."))
                .body("data.'customer.name'", equalTo("天明眼镜"))
                .body("clauses[0].key", equalTo(key))
                .body("clauses[0].edition", equalTo(1))
                .body("clauses[0].replaced", equalTo(false));
        assertThat(Api.listed(rep, "documents", "opportunityId==" + deal)).containsExactly(document.toString());
        assertThat(elsewhere
                        .heardUntil("crm.sales.document", document, "made")
                        .getLast()
                        .state()
                        .path("customerId")
                        .asText())
                .isEqualTo(customer.toString());
    }

    @Test
    void whatStandsInItNeverChangesWhateverBecomesOfItsSources() {
        var customer = customer("Before");
        var template = publishedTemplate("For {{customer.name}}: {{quote.total}}");
        var quote = quote(customer, published());
        var document = document(with(wanted(template, customer), "quoteId", quote));
        var before = content(document).asString();

        patch(quote, Map.of("discountPercent", "10")).then().statusCode(200);
        elsewhere.says(
                "crm.contact.customer",
                "renamed",
                customer,
                Map.of("kind", "ORGANISATION", "name", "After", "status", "ACTIVE"));
        Api.step(boss, "document-templates", template, "editions", Map.of())
                .then()
                .statusCode(200);
        Api.patch(boss, "document-templates", template, Map.of("title", "Another"))
                .then()
                .statusCode(200);
        publish("document-templates", template);
        await().atMost(PATIENCE).untilAsserted(() -> doc(document).then().body("customerName", equalTo("After")));

        assertThat(content(document).asString()).isEqualTo(before).contains("For Before: 11,351.98 CNY");
        Api.patch(rep, "documents", document, Map.of("parts", List.of())).then().statusCode(400);
        var later = document(with(wanted(template, customer), "quoteId", quote));
        doc(later).then().body("templateEdition", equalTo(2));
        content(later)
                .then()
                .body("title", equalTo("Another"))
                .body("parts[0].text", equalTo("For After: 10,216.78 CNY"));
    }

    @Test
    void whatRecordsKnowIsNotSaidOtherwiseAndWhatTheyDoNotKnowCanBe() {
        var template = publishedTemplate("{{customer.name}}, {{customer.phone}}");
        var wanted = wanted(template, customer("天明"));

        asked(saying(wanted, Map.of("customer.name", "Somebody else", "customer.phone", "1", "planet", "2")))
                .then()
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("values.customer.name", "values.planet"));

        var document = document(saying(wanted, Map.of("customer.phone", "+86 10 5555 0100")));
        content(document).then().body("parts[0].text", equalTo("天明, +86 10 5555 0100"));
    }

    @Test
    void valuesAreOfTheirTypesAndAllThatAreNotAreNamed() {
        var choice = Map.of(
                "key",
                "speed",
                "label",
                Map.of("english", "Speed", "chinese", "速度"),
                "type",
                "CHOICE",
                "options",
                List.of("NORMAL", "EXPRESS"));
        var template = publishedTemplate(template(
                List.of(
                        block("PARAGRAPH", "{{many}} {{fee}} {{on}} {{sure}} {{speed}}"),
                        Map.of(
                                "kind",
                                "PARAGRAPH",
                                "text",
                                "In a hurry",
                                "when",
                                Map.of("field", "speed", "is", "EXPRESS"))),
                List.of(
                        field("many", "NUMBER", false),
                        field("fee", "MONEY", false),
                        field("on", "DATE", false),
                        field("sure", "YES_NO", false),
                        choice)));
        var wanted = wanted(template, customer("天明"));

        asked(saying(
                        wanted,
                        Map.of("many", "1e9", "fee", "100", "on", "2026-02-30", "sure", "perhaps", "speed", "LIGHT")))
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        containsInAnyOrder("values.many", "values.fee", "values.on", "values.sure", "values.speed"))
                .body("violations.message", hasItem(containsString("The many")));

        var document = document(saying(
                wanted,
                Map.of("many", "1234.5", "fee", "9.9 CNY", "on", "2026-02-28", "sure", "true", "speed", "EXPRESS")));
        content(document)
                .then()
                .body("parts[0].text", equalTo("1,234.5 9.90 CNY 2026-02-28 yes EXPRESS"))
                .body("parts[1].text", equalTo("In a hurry"));
        content(document(wanted)).then().body("parts[0].text", equalTo("    ")).body("parts.size()", equalTo(1));
    }

    @Test
    void partsStandOnlyWhereTheirValueIs() {
        var text = "{{#discount}}Less {{discount}}, call {{customer.phone}}.{{/discount}}"
                + "{{^discount}}No discount.{{/discount}}";
        var template = publishedTemplate(
                template(List.of(block("PARAGRAPH", text)), List.of(field("discount", "TEXT", false))));
        var wanted = wanted(template, customer("天明"));

        content(document(wanted)).then().body("parts[0].text", equalTo("No discount."));
        asked(saying(wanted, Map.of("discount", "5 %")))
                .then()
                .statusCode(422)
                .body("violations.field", contains("customer.phone"));
    }

    @Test
    void aPreviewTellsWhatIsMissingAndKeepsNothing() {
        var customer = customer("天明");
        var wanted = wanted(publishedTemplate("{{customer.name}}, {{customer.phone}}, {{quote.total}}"), customer);

        As.person(rep)
                .body(wanted)
                .post("/document-previews")
                .then()
                .statusCode(200)
                .body("missing.name", contains("customer.phone", "quote.total"))
                .body("missing[0].label.english", equalTo("Phone of the customer"))
                .body("missing[0].label.chinese", equalTo("客户电话"))
                .body("content.parts[0].text", equalTo("天明, [Phone of the customer], [Total of the quote]"));

        assertThat(Api.listed(rep, "documents", "customerId==" + customer)).isEmpty();
    }

    @Test
    void fieldsOfAnAdministratorStandInItByTheirNames() {
        var key = "f" + Ids.next().toString().replace("-", "").substring(20);
        var definition = Map.of(
                "type",
                "CHOICE",
                "label",
                Map.of("english", "Grade", "chinese", "等级"),
                "options",
                List.of(Map.of("key", "a", "label", Map.of("english", "First", "chinese", "一级"))));
        var field = As.person(Api.ADA)
                .body(Map.of("recordKind", "opportunities", "key", key, "definition", definition))
                .post("/custom-fields");
        field.then().statusCode(201);
        try {
            var template = publishedTemplate("Grade {{deal.custom." + key + "}}");
            var customer = customer("天明");
            var deal = Api.deal(
                    rep,
                    Map.of(
                            "name",
                            "Deal",
                            "customerId",
                            customer,
                            "amount",
                            Api.cny("1.00"),
                            "custom",
                            Map.of(key, "a")));
            var bare = Api.deal(rep, Map.of("name", "Bare", "customerId", customer, "amount", Api.cny("1.00")));

            var wanted = wanted(template, customer);
            content(document(with(wanted, "opportunityId", deal))).then().body("parts[0].text", equalTo("Grade First"));
            asked(with(wanted, "opportunityId", bare))
                    .then()
                    .statusCode(422)
                    .body("violations[0].field", equalTo("deal.custom." + key))
                    .body("violations[0].message", containsString("Grade"));
        } finally {
            Api.patch(Api.ADA, "custom-fields", UUID.fromString(field.path("id")), Map.of("active", false))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void whatItIsAboutBelongsTogetherAndIsSeen() {
        var customer = customer("One");
        var other = customer("Other");
        var template = publishedTemplate("Text");
        var deal = Api.deal(rep, Map.of("name", "Deal", "customerId", customer, "amount", Api.cny("1.00")));
        var theirs = Api.deal(BOB, Map.of("name", "Unseen", "amount", Api.cny("1.00")));
        var quote = quote(other, published());
        var wanted = wanted(template, customer);

        refused(with(wanted, "quoteId", quote), "customerId");
        refused(with(with(wanted, "quoteId", quote), "opportunityId", deal), "opportunityId");
        refused(with(wanted, "opportunityId", theirs), "opportunityId");
        refused(with(wanted, "quoteId", UUID.randomUUID()), "quoteId");
        refused(with(wanted, "customerId", UUID.randomUUID()), "customerId");
        refused(Map.of("templateId", template, "terms", Map.of("name", "For nobody")), "customerId");
        asked(with(wanted, "templateId", UUID.randomUUID())).then().statusCode(404);
        sent(quote);
        step(rep, quote, "withdrawal").then().statusCode(200);
        refused(with(with(wanted, "customerId", other), "quoteId", quote), "quoteId");
    }

    private void refused(Map<String, ?> wanted, String field) {
        asked(wanted).then().statusCode(422).body("violations.field", contains(field));
    }

    @Test
    void whatTheQuoteNeededIsNotPassedByWithADocument() {
        rule(Map.of("discountAbove", "10"));
        var customer = customer("Cheap");
        var quote = quote(customer, List.of(with(line("Chairs", "10", "100"), "discountPercent", "20")));
        var wanted = terms(
                with(wanted(publishedTemplate("Total {{quote.total}}"), customer), "quoteId", quote),
                "signatories",
                List.of(signatory("THEIRS", 1, "Wang")));

        var hidden = document(wanted);
        doc(hidden).then().body("approvalNeeds.cause", contains("DISCOUNT"));
        go(rep, hidden, "sending", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-needs-approval"))
                .body("violations.field", contains("DISCOUNT"));

        step(rep, quote, "approval-request").then().statusCode(200);
        step(boss, quote, "approval").then().statusCode(200);
        var open = document(wanted);
        doc(open).then().body("approvalNeeds", empty());
        go(rep, open, "sending", Map.of()).then().statusCode(200);
    }

    @Test
    void itsTermChangesOnlyWhereItDoesNotSayThatItself() {
        var customer = customer("天明");
        var silent = document(terms(wanted(publishedTemplate("Text"), customer), "endsOn", "2027-12-31"));
        var saying =
                document(terms(wanted(publishedTemplate("Until {{contract.end}}"), customer), "endsOn", "2027-12-31"));

        Api.patch(rep, "documents", silent, Map.of("endsOn", "2028-12-31", "noticeOn", "2028-09-30"))
                .then()
                .statusCode(200)
                .body("endsOn", equalTo("2028-12-31"));
        Api.patch(rep, "documents", silent, Map.of("noticeOn", "2029-01-01"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("noticeOn"));
        Api.patch(rep, "documents", silent, Map.of("startsOn", "2029-01-01"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("endsOn"));
        Api.patch(rep, "documents", saying, Map.of("endsOn", "2028-12-31"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-term-stays"));
        Api.patch(rep, "documents", saying, Map.of("name", "Renamed")).then().statusCode(200);
        As.person(rep)
                .get("/documents/{id}/history", silent)
                .then()
                .body("[0].changes.field", hasItems("endsOn", "noticeOn"));
    }

    @Test
    void aDocumentIsNotLongerThanCanBePrinted() {
        var template = publishedTemplate(
                template(List.of(block("PARAGRAPH", "{{words}} ".repeat(300))), List.of(field("words", "TEXT", true))));
        var wanted = wanted(template, customer("天明"));

        asked(saying(wanted, Map.of("words", "w".repeat(2000))))
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("400000"));
        document(saying(wanted, Map.of("words", "w".repeat(200))));
    }
}
