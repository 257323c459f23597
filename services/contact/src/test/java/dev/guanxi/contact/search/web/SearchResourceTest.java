package dev.guanxi.contact.search.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Records;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search gives page by page, refuses, and does not tell. */
@QuarkusTest
class SearchResourceTest {
    @Test
    void onesOwnChangesAreFoundAtOnce() {
        var customer = Api.customer(ANN, Map.of("name", "Quicksilver Before"));
        found(ANN, "quicksilver before", List.of(customer));

        As.patch(ANN, "/customers/" + customer, Map.of("name", "Quicksilver After"))
                .then()
                .statusCode(200);

        found(ANN, "quicksilver after", List.of(customer));
        found(ANN, "quicksilver before", List.of());
    }

    @Test
    void pagesGoOnWhereTheLastEndedAndSkipNothing() {
        var person = Person.of("paging", "sales-rep", "/sales/search");
        var all = new ArrayList<UUID>();
        for (int i = 0; i < 23; i++) {
            all.addFirst(Api.customer(person, Map.of("name", (i % 2 == 0 ? "Pagination " : "Repagination ") + i)));
        }

        var seen = walk(person, "pagination", 4);

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(seen.subList(0, 12))
                .isEqualTo(all.stream().filter(id -> all.indexOf(id) % 2 == 0).toList());
    }

    private static List<UUID> walk(Person person, String typed, int limit) {
        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            var request = As.person(person).queryParam("q", typed).queryParam("limit", limit);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/search")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", UUID.class));
            cursor = page.getString("next");
        } while (cursor != null);
        return seen;
    }

    @Test
    void whoeverWantsAllOfMoreThanTenThousandGetsAllOfThem() {
        var person = Person.of("walking", "sales-rep", "/sales/search");
        var many = 10_250;
        var imports = new Imports(person, "customers");
        var job = imports.upload(IntStream.range(0, many)
                .mapToObj(i -> "PERSON,Marathona %s".formatted(name(i)))
                .collect(joining("\n", "kind,name\n", "\n")));
        imports.run(job).body("status", equalTo("FINISHED")).body("created", equalTo(many));

        eventually(
                () -> assertThat(walk(person, "marathona", 100)).hasSize(many).doesNotHaveDuplicates());
    }

    /** A name for each number that looks like no other: seven letters that stand for a number times a large prime. */
    private static String name(int number) {
        var rest = number * 1_000_003L;
        var letters = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            letters.append((char) ('a' + rest % 26));
            rest /= 26;
        }
        return letters.toString();
    }

    @Test
    void aCursorIsGoodForItsOwnSearchOnly() {
        var person = Person.of("cursors", "sales-rep", "/sales/search");
        Api.customer(person, Map.of("name", "Cursory One"));
        Api.customer(person, Map.of("name", "Cursory Two"));
        String next = As.person(person)
                .queryParam("q", "cursory")
                .queryParam("limit", 1)
                .get("/search")
                .then()
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");

        As.person(person)
                .queryParam("q", "cursor")
                .queryParam("cursor", next)
                .get("/search")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("cursor"));
    }

    @Test
    void nothingToSearchForIsRefused() {
        As.person(ANN)
                .header("Accept-Language", "zh-CN")
                .queryParam("q", " .,- ")
                .get("/search")
                .then()
                .statusCode(422)
                .body("violations[0].message", equalTo("没有可搜索的内容。请至少输入一个字母、汉字或数字。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\\",
                "' | 'a",
                "a & b",
                "100%",
                "_",
                "\uD800",
                "a\u0000b",
                "😀",
                "!()&|:*<->",
                "𠮷野家",
                "@oann"
            })
    void hostileInputFindsNothingOrIsRefused(String typed) {
        var status = As.person(BOB).queryParam("q", typed).get("/search").statusCode();

        assertThat(status).isIn(200, 400, 422);
    }

    @Test
    void whatOneMayNotSeeIsNeitherFoundNorCounted() {
        var customer = Api.customer(ANN, Map.of("name", "Zugspitze Geheim", "phone", "+49 89 7654321"));
        Api.contact(ANN, customer, Map.of("fullName", "Zugspitze Person"));
        found(ANN, "zugspitze geheim", List.of(customer));

        for (var typed : List.of("zugspitze", "Zugspitze Geheim", "7654321", "spitze", "zugspitse")) {
            As.person(BOB)
                    .queryParam("q", typed)
                    .queryParam("count", true)
                    .get("/search")
                    .then()
                    .body("items.size()", equalTo(0))
                    .body("counts.size()", equalTo(0));
        }
        As.person(MEG)
                .queryParam("q", "zugspitze")
                .queryParam("count", true)
                .get("/search")
                .then()
                .body("items.size()", equalTo(2))
                .body("counts.CUSTOMER", equalTo(1))
                .body("counts.CONTACT", equalTo(1))
                .body("counted", equalTo(true));
    }

    @Test
    void mergedAndErasedRecordsAreGone() {
        var survivor = Api.customer(ADA, "PERSON", Map.of("name", "Vergissmein One"));
        var duplicate = Api.customer(ADA, "PERSON", Map.of("name", "Vergissmein Two"));
        Api.merge(ADA, survivor, duplicate).then().statusCode(200);
        found(ADA, "vergissmein", List.of(survivor));

        As.person(ADA).post("/customers/{id}/erasure", survivor).then().statusCode(204);
        found(ADA, "vergissmein", List.of());
    }

    /** Several consumers hear of an erasure, and the one that keeps the index is not always the first. */
    @Test
    void anErasedRecordIsGoneThoughTheIndexHasNotHeardOfIt() {
        var forgotten = Api.customer(ADA, "PERSON", Map.of("name", "Forgetmenot Three"));
        found(ADA, "forgetmenot", List.of(forgotten));

        As.person(ADA).post("/customers/{id}/erasure", forgotten).then().statusCode(204);
        Records.insert("erased_subject", Map.of("subject", forgotten));

        found(ADA, "forgetmenot", List.of());
    }

    private static void found(Person person, String typed, List<UUID> ids) {
        var found = As.person(person)
                .queryParam("q", typed)
                .get("/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", UUID.class);
        assertThat(found).as(typed).isEqualTo(ids);
    }
}
