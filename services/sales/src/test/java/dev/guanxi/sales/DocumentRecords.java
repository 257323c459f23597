package dev.guanxi.sales;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Fixtures;
import dev.guanxi.platform.testkit.access.Tables;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Documents, their templates and clauses for the walks through every operation. */
final class DocumentRecords {
    private static final Person CLERK = Person.of("clerk", Roles.ADMIN, "/sales");
    private static final String HASH = "0".repeat(64);

    private DocumentRecords() {}

    static Fixtures into(Fixtures fixtures) {
        return fixtures.owned("documents", "document", () -> create("/documents", newDocument()))
                .body("makeDocument", _ -> newDocument())
                .body("previewDocument", _ -> newDocument())
                .body("printDocumentPreview", _ -> newDocument())
                .body("changeDocument", _ -> Map.of("name", "Walk on"))
                .body("assignDocument", _ -> Map.of("ownerId", "clerk", "team", "/sales/east"))
                .body("rejectDocument", _ -> Map.of("reason", "Walk"))
                .body("voidDocument", _ -> Map.of("reason", "Walk"))
                .body("relinkDocument", _ -> Map.of("signatory", 1))
                .record("signature-links", _ -> link())
                .body("signLinkedDocument", _ -> Map.of("name", "Walker", "hash", HASH))
                .refused("signLinkedDocument", 422)
                .body("declineLinkedDocument", _ -> Map.of("name", "Walker", "hash", HASH))
                .refused("declineLinkedDocument", 422)
                .record("clauses", _ -> twice("clauses", newClause()))
                .body("beginClause", _ -> newClause())
                .body("changeClause", _ -> Map.of("title", "Run"))
                .record("document-templates", _ -> twice("document-templates", newTemplate()))
                .body("beginDocumentTemplate", _ -> newTemplate())
                .body("changeDocumentTemplate", _ -> Map.of("title", "Run"));
    }

    private static Map<String, ?> newClause() {
        var text = Map.of("category", "walk", "title", "Walk", "text", "One step after the other.");
        return Map.of("key", "walk-" + UUID.randomUUID().toString().substring(0, 8), "text", text);
    }

    private static Map<String, ?> newTemplate() {
        var blocks = List.of(Map.of("kind", "PARAGRAPH", "text", "Walk"));
        return Map.of("name", "Walk", "kind", "OTHER", "title", "Walk", "blocks", blocks);
    }

    /** A template that the walked documents are made of, and for whom they are. */
    private static final class Walked {
        static final String TEMPLATE = twice("document-templates", newTemplate());
        static final UUID CUSTOMER = UUID.randomUUID();

        static {
            Tables.execute(
                    "insert into customer (id, sequence, kind, name, status) values ('%s', 0, 'ORGANISATION', 'Walk', 'ACTIVE')"
                            .formatted(CUSTOMER));
        }
    }

    private static Map<String, ?> newDocument() {
        var signatory = Map.of("side", "THEIRS", "name", "Walker");
        return Map.of(
                "templateId",
                Walked.TEMPLATE,
                "customerId",
                Walked.CUSTOMER,
                "terms",
                Map.of("name", "Walk", "signatories", List.of(signatory)));
    }

    /** In its second published edition: no number of a record is 1. */
    private static String twice(String kind, Map<String, ?> body) {
        var id = create("/" + kind, body);
        for (var step : List.of("publication", "editions", "publication")) {
            As.reader(CLERK, "/" + kind + "/" + id)
                    .post("/{kind}/{id}/{step}", kind, id, step)
                    .then()
                    .statusCode(200);
        }
        Tables.execute("delete from published_text where text_id = '%s' and edition = 1".formatted(id));
        return id;
    }

    /** The end of a signatory's link. */
    private static String link() {
        var id = create("/documents", newDocument());
        String link = As.reader(CLERK, "/documents/" + id)
                .post("/documents/{id}/sending", id)
                .then()
                .statusCode(200)
                .extract()
                .path("links[0].link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static String create(String path, Map<String, ?> body) {
        return Answers.created(As.person(CLERK).body(body).post(path));
    }
}
