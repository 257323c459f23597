package dev.guanxi.sales.quote.web;

import static dev.guanxi.sales.Api.LEO;
import static dev.guanxi.sales.Api.MEG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.bin.BinJob;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.kinds.Kind;
import dev.guanxi.platform.testkit.kinds.RecordsThatComeBackTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quotes have fields of an administrator, are changed many at once, and come back from the bin. */
@QuarkusTest
class QuoteKindTest extends RecordsThatComeBackTest {
    private static UUID customer = Ids.next();

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
    }

    @Override
    protected Kind kind() {
        return new Kind("quotes", "crm.sales.quote", MEG, MEG, "custom", List.of("Quote", "QuoteTerms"), values -> {
            var terms = new HashMap<String, Object>(Map.of(
                    "name",
                    "Offer",
                    "customerId",
                    customer,
                    "validUntil",
                    "2099-12-31",
                    "lines",
                    List.of(Map.of("name", "A", "quantity", "1", "unitPrice", "1.00"))));
            terms.put("custom", values);
            return As.person(MEG).body(terms).post("/quotes");
        });
    }

    @Override
    protected boolean refersToCustomers() {
        return true;
    }

    @Override
    protected Map<String, ?> elsewise() {
        return Map.of("validUntil", "2098-01-31", "note", "请确认", "ownerId", "bob", "team", "/sales/east/two");
    }

    @Override
    protected void emptyBin() throws Throwable {
        VertxContextSupport.subscribeAndAwait(job::empty);
    }

    @Override
    protected Person onlooker() {
        return LEO;
    }

    @Test
    void ofAnErasedPersonNoWordsAreLeftNeitherInTheQuoteNorInWhatWasSent() {
        var word = key("word");
        var quote = created(1);
        kind().patch(MEG, quote, Map.of("name", "For " + word, "note", word, "paymentTerms", word))
                .then()
                .statusCode(200);
        As.reader(MEG, "/quotes/" + quote)
                .post("/quotes/{id}/sending", quote)
                .then()
                .statusCode(200);
        As.reader(MEG, "/quotes/" + quote)
                .body(Map.of("name", word, "remark", word))
                .post("/quotes/{id}/acceptance", quote)
                .then()
                .statusCode(200);
        assertThat(Tables.mentioning(word)).contains("quote", "quote_edition", "audit_trail");

        elsewhere.forgets("crm.contact.customer", customer);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Tables.mentioning(word)).isEmpty());
        kind().record(quote).statusCode(200);
    }

    @Test
    void quotesGoWithACustomerWhoIsMerged() {
        var quote = created(1);
        var survivor = Ids.next();
        elsewhere.says(
                "crm.contact.customer",
                "created",
                survivor,
                Map.of("kind", "ORGANISATION", "name", "Survivor", "status", "ACTIVE"));
        elsewhere.says(
                "crm.contact.customer",
                "merged",
                customer,
                Map.of("kind", "ORGANISATION", "name", "Asking", "status", "MERGED", "mergedInto", survivor));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kind().record(quote).extract().<String>path("customerId"))
                        .isEqualTo(survivor.toString()));
    }
}
