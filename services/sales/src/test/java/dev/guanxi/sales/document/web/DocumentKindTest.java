package dev.guanxi.sales.document.web;

import static dev.guanxi.sales.Api.LEO;
import static dev.guanxi.sales.Api.MEG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.bin.BinJob;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.kinds.Kind;
import dev.guanxi.platform.testkit.kinds.RecordsThatComeBackTest;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Documents have fields of an administrator, are changed many at once, and come back from the bin. */
@QuarkusTest
class DocumentKindTest extends RecordsThatComeBackTest {
    private static UUID customer = Ids.next();
    private static UUID template = Ids.next();

    @Inject
    BinJob job;

    @BeforeEach
    void somebodyWhoAsks() {
        customer = Ids.next();
        elsewhere.says(
                "crm.contact.customer",
                "created",
                customer,
                Map.of("kind", "ORGANISATION", "name", "Asking " + customer, "status", "ACTIVE"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(Tables.column("select id::text from customer where id = '" + customer + "'"))
                                .isNotEmpty());
        var made = As.person(MEG)
                .body(Map.of(
                        "name",
                        "Kind",
                        "kind",
                        "OTHER",
                        "title",
                        "Kind",
                        "blocks",
                        List.of(Map.of("kind", "PARAGRAPH", "text", "Text"))))
                .post("/document-templates");
        template = Answers.id(made);
        Api.step(MEG, "document-templates", template, "publication", Map.of())
                .then()
                .statusCode(200);
    }

    @Override
    protected Kind kind() {
        return new Kind(
                "documents",
                "crm.sales.document",
                MEG,
                MEG,
                "custom",
                List.of("Document", "DocumentTerms"),
                values -> As.person(MEG)
                        .body(Map.of(
                                "templateId",
                                template,
                                "customerId",
                                customer,
                                "terms",
                                Map.of("name", "Paper", "signBy", "2099-12-31", "custom", values)))
                        .post("/documents"));
    }

    @Override
    protected boolean refersToCustomers() {
        return true;
    }

    @Override
    protected Map<String, ?> elsewise() {
        return Map.of(
                "name",
                "合同",
                "endsOn",
                "2098-01-31",
                "signBy",
                "2098-12-31",
                "ownerId",
                "bob",
                "team",
                "/sales/east/two");
    }

    @Override
    protected void emptyBin() throws Throwable {
        VertxContextSupport.subscribeAndAwait(job::empty);
    }

    @Override
    protected Person onlooker() {
        return LEO;
    }
}
