package dev.guanxi.sales.document.web;

import static dev.guanxi.sales.Api.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents go with their deals and customers, and lose what they say of people who are forgotten. */
@QuarkusTest
class DocumentUpkeepTest extends Paperwork {
    @Test
    void itGoesWithItsDealIntoOtherHands() {
        var customer = customer("天明");
        var deal = Api.deal(rep, Map.of("name", "Deal", "customerId", customer, "amount", Api.cny("1.00")));
        var document = document(with(wanted(publishedTemplate("Text"), customer), "opportunityId", deal));
        var mate = Person.of("mate-" + team.substring(8), Roles.SALES_REP, team + "/two");
        As.person(mate).get("/documents/{id}", document).then().statusCode(404);
        go(rep, document, "assignment", Map.of("ownerId", mate.id(), "team", team + "/two"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-goes-with-deal"));

        Api.step(boss, "opportunities", deal, "assignment", Map.of("ownerId", mate.id(), "team", team + "/two"))
                .then()
                .statusCode(200);

        await().atMost(PATIENCE)
                .untilAsserted(() -> As.person(mate)
                        .get("/documents/{id}", document)
                        .then()
                        .statusCode(200)
                        .body("ownerId", equalTo(mate.id()))
                        .body("team", equalTo(team + "/two")));
        doc(document).then().statusCode(404);
        assertThat(Api.listed(rep, "documents", "opportunityId==" + deal)).isEmpty();
        assertThat(Api.listed(mate, "documents", "opportunityId==" + deal)).containsExactly(document.toString());
        As.person(boss).get("/documents/{id}", document).then().statusCode(200);
        As.person(BOB).get("/documents/{id}", document).then().statusCode(404);
    }

    @Test
    void withoutADealItIsGivenToSomebodyAndLeftToATeam() {
        var document = document(wanted(publishedTemplate("Text"), customer("天明")));

        go(rep, document, "assignment", Map.of("ownerId", "mate", "team", team + "/two"))
                .then()
                .statusCode(200)
                .body("ownerId", equalTo("mate"));

        doc(document).then().statusCode(404);
        As.person(boss).get("/documents/{id}", document).then().body("team", equalTo(team + "/two"));
    }

    @Test
    void ofAnErasedPersonNoWordsAreLeftAndThatThereWasADocumentStays() {
        var word = "w" + Ids.next().toString().replace("-", "");
        var customer = customer(word);
        var template = publishedTemplate(template(
                List.of(block("PARAGRAPH", "{{customer.name}} {{words}}")), List.of(field("words", "TEXT", true))));
        var document = document(terms(
                terms(
                        saying(wanted(template, customer), Map.of("words", word)),
                        "signatories",
                        List.of(signatory("THEIRS", 1, word))),
                "name",
                "For " + word));
        sign(out(document).getFirst(), word).then().statusCode(200);
        var hash = doc(document).<String>path("signedHash");
        assertThat(Tables.mentioning(word)).contains("document", "document_content", "audit_trail");

        elsewhere.forgets("crm.contact.customer", customer);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Tables.mentioning(word)).isEmpty());
        doc(document)
                .then()
                .body("status", equalTo("SIGNED"))
                .body("name", startsWith("DC-"))
                .body("signatories[0].name", nullValue())
                .body("signatories[0].proof", nullValue())
                .body("signedHash", equalTo(hash));
        content(document).then().body("parts", empty());
        assertThat(Tables.column("select part from document_file where document_id = '%s'".formatted(document)))
                .isEmpty();
    }

    @Test
    void documentsGoWithACustomerWhoIsMergedAndLoseAContactWhoIsErased() {
        var customer = customer("Asking");
        var contact = Ids.next();
        var document = document(with(wanted(publishedTemplate("Text"), customer), "contactId", contact));
        Api.patch(rep, "documents", document, Map.of("name", "For somebody"))
                .then()
                .statusCode(200);
        var survivor = customer("Survivor");
        elsewhere.says(
                "crm.contact.customer",
                "merged",
                customer,
                Map.of("kind", "ORGANISATION", "name", "Asking", "status", "MERGED", "mergedInto", survivor));

        await().atMost(PATIENCE)
                .untilAsserted(() -> doc(document).then().body("customerId", equalTo(survivor.toString())));
        elsewhere.forgets("crm.contact.contact", contact);
        await().atMost(PATIENCE).untilAsserted(() -> doc(document).then().body("name", not(equalTo("For somebody"))));
        doc(document).then().body("status", equalTo("VOIDED"));
        content(document).then().body("parts", empty());
    }
}
