package dev.guanxi.sales.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.quote.web.Offers;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests do with clauses, templates and documents over and over. */
public abstract class Paperwork extends Offers {
    protected static final Duration PATIENCE = Duration.ofSeconds(30);

    protected static final List<Map<String, Object>> BOTH =
            List.of(signatory("OURS", 1, "李雷"), signatory("THEIRS", 2, "王芳"));

    protected static Map<String, Object> block(String kind, String text) {
        return Map.of("kind", kind, "text", text);
    }

    protected static Map<String, Object> clause(String key) {
        return Map.of("kind", "CLAUSE", "clause", key);
    }

    protected static Map<String, Object> field(String key, String type, boolean required) {
        return Map.of(
                "key",
                key,
                "label",
                Map.of("english", "The " + key, "chinese", "字段" + key),
                "type",
                type,
                "required",
                required);
    }

    /** A template in English that says this. */
    protected static Map<String, Object> template(List<?> blocks, List<?> fields) {
        return Map.of(
                "name",
                "Template " + Ids.next(),
                "kind",
                "CONTRACT",
                "language",
                "ENGLISH",
                "title",
                "Contract",
                "blocks",
                blocks,
                "fields",
                fields);
    }

    protected static String key() {
        return "k-" + Ids.next().toString().substring(24);
    }

    /** A clause in English under a key of its own. */
    protected UUID clause(String key, String text, boolean alternatives) {
        var said = Map.of("category", "test", "title", "About " + key, "text", text, "alternatives", alternatives);
        return created("/clauses", Map.of("key", key, "language", "ENGLISH", "text", said));
    }

    protected UUID publishedClause(String key, String text, boolean alternatives) {
        var id = clause(key, text, alternatives);
        publish("clauses", id);
        return id;
    }

    protected UUID publishedTemplate(Map<String, Object> template) {
        var id = created("/document-templates", template);
        publish("document-templates", id);
        return id;
    }

    /** A template in English of one paragraph. */
    protected UUID publishedTemplate(String text) {
        return publishedTemplate(template(List.of(block("PARAGRAPH", text)), List.of()));
    }

    protected void publish(String kind, UUID id) {
        Api.step(boss, kind, id, "publication", Map.of()).then().statusCode(200);
    }

    protected UUID created(String path, Map<String, ?> body) {
        var answer = As.person(boss).body(body).post(path);
        answer.then().statusCode(201);
        return Answers.id(answer);
    }

    /** A document for a customer, as one asks for it. */
    protected static Map<String, Object> wanted(UUID template, UUID customer) {
        return Map.of("templateId", template, "customerId", customer, "terms", Map.of("name", "Paper " + Ids.next()));
    }

    protected static Map<String, Object> saying(Map<String, Object> wanted, Map<String, String> values) {
        var list = new ArrayList<Map<String, String>>();
        values.forEach((name, value) -> list.add(Map.of("name", name, "value", value)));
        return with(wanted, "values", list);
    }

    protected static Map<String, Object> terms(Map<String, Object> wanted, String key, Object value) {
        var terms = new HashMap<String, Object>();
        if (wanted.get("terms") instanceof Map<?, ?> present) {
            present.forEach((name, said) -> terms.put(String.valueOf(name), said));
        }
        terms.put(key, value);
        return with(wanted, "terms", terms);
    }

    protected Response asked(Map<String, ?> wanted) {
        return As.person(rep).body(wanted).post("/documents");
    }

    protected UUID document(Map<String, ?> wanted) {
        var answer = asked(wanted);
        answer.then().statusCode(201);
        return Answers.id(answer);
    }

    protected Response doc(UUID document) {
        return As.person(rep).get("/documents/{id}", document);
    }

    protected Response content(UUID document) {
        return As.person(rep).get("/documents/{id}/content", document);
    }

    protected Response go(Person person, UUID document, String step, Map<String, ?> body) {
        return Api.step(person, "documents", document, step, body);
    }

    protected byte[] pdf(UUID document) {
        var answer = As.person(rep).get("/documents/{id}/pdf", document);
        answer.then().statusCode(200).contentType("application/pdf");
        return answer.asByteArray();
    }

    protected static Map<String, Object> signatory(String side, int turn, String name) {
        return Map.of("side", side, "turn", turn, "name", name);
    }

    /** A document that ours and theirs are to sign, in this order. */
    protected UUID toBeSigned(List<?> signatories) {
        var wanted = wanted(publishedTemplate("Both sides agree."), customer("天明眼镜"));
        return document(terms(wanted, "signatories", signatories));
    }

    /** Sends it, and gives the ends of the links. */
    protected List<String> out(UUID document) {
        var answer = go(rep, document, "sending", Map.of());
        answer.then().statusCode(200);
        return answer.<List<String>>path("links.link").stream()
                .map(link -> link.substring(link.lastIndexOf('/') + 1))
                .toList();
    }

    protected static Response look(String link) {
        return As.nobody().get("/signature-links/{link}", link);
    }

    protected static Response sign(String link, String name) {
        return sign(link, name, look(link).path("hash"));
    }

    protected static Response sign(String link, String name, String hash) {
        return As.nobody().body(Map.of("name", name, "hash", hash)).post("/signature-links/{link}/signature", link);
    }

    protected static Response decline(String link, String name, String reason) {
        return As.nobody()
                .body(Map.of("name", name, "hash", look(link).<String>path("hash"), "reason", reason))
                .post("/signature-links/{link}/refusal", link);
    }

    /** How a customer is reached is known here. */
    protected void reached(UUID customer, String name, String phone, String email) {
        elsewhere.says(
                "crm.contact.customer",
                "changed",
                customer,
                Map.of(
                        "kind",
                        "ORGANISATION",
                        "name",
                        name,
                        "status",
                        "ACTIVE",
                        "phone",
                        phone,
                        "email",
                        email,
                        "ownerId",
                        rep.id(),
                        "team",
                        team));
        await().atMost(PATIENCE)
                .until(() -> !Tables.column("select id from customer_reach where id = '%s' and email is not null"
                                .formatted(customer))
                        .isEmpty());
    }

    protected void stands(UUID document, String status, String... signatories) {
        doc(document).then().body("status", equalTo(status)).body("signatories.status", contains(signatories));
    }

    /** The owner hears of it. */
    protected void told(String kind) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(elsewhere.heard("crm.sales.notification").stream()
                                .map(Heard::state)
                                .filter(notice -> notice.path("person").asText().equals(rep.id()))
                                .map(notice -> notice.path("kind").asText()))
                        .contains(kind));
    }
}
