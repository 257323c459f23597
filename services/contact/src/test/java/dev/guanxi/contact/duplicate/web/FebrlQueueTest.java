package dev.guanxi.contact.duplicate.web;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * FX-FEBRL as users meet it: two people import a half each, in a file as one makes it of a spreadsheet, with the name in
 * one column; their manager has the pairs in the review queue.
 */
@QuarkusTest
class FebrlQueueTest {
    private static final Path FILE = Path.of("../../../shared/data/febrl/dataset1.csv");
    private static final int PEOPLE = 500;

    private final String team = "/sales/febrl-" + UUID.randomUUID();
    private final Person manager = Person.of("febrl-manager-" + team, Roles.SALES_MANAGER, team);

    /** The number in the truth of each customer, by id. */
    private final Map<String, String> truth = new HashMap<>();

    @Test
    void theQueueHoldsNearlyAllDuplicatesAndNearlyNothingElse() throws IOException {
        assumeTrue(
                Files.exists(FILE),
                () -> "The queue was not measured: there is no data set at "
                        + FILE.toAbsolutePath().normalize() + ". Put dataset1.csv of Febrl there to measure it.");

        importHalf("-org", Person.of("febrl-1-" + team, Roles.SALES_REP, team + "/1"));
        importHalf("-dup-0", Person.of("febrl-2-" + team, Roles.SALES_REP, team + "/2"));
        var pairs = await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(2))
                .until(this::pairs, new Settled()::isSettled);

        var right = pairs.stream()
                .filter(pair -> pair.stream().map(truth::get).distinct().count() == 1)
                .count();
        var recall = right / (double) PEOPLE;
        var precision = right / (double) pairs.size();
        System.out.printf("FX-FEBRL in the queue: recall %.4f, precision %.4f%n", recall, precision);
        assertThat(truth).hasSizeGreaterThan(2 * PEOPLE - 5);
        assertThat(recall).isGreaterThan(.97);
        assertThat(precision).isGreaterThan(.99);
    }

    /** The queue is full when nothing was added for a while. */
    private static final class Settled {
        private int before = -1;
        private int same;

        boolean isSettled(Set<Set<String>> pairs) {
            same = pairs.size() == before ? same + 1 : 0;
            before = pairs.size();
            return before > 0 && same >= 3;
        }
    }

    private void importHalf(String half, Person person) throws IOException {
        var csv = Files.readAllLines(FILE).stream()
                .skip(1)
                .filter(line -> line.split(",", -1)[0].contains(half))
                .map(FebrlQueueTest::row)
                .collect(Collectors.joining(
                        "\n",
                        "kind,industry,name,street,street_2,suburb,postcode,state,date_of_birth,soc_sec_id\n",
                        "\n"));
        String job = As.person(person)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/imports?kind=customers")
                .path("id");
        As.person(person).post("/imports/{id}/run", job).then().statusCode(202);
        eventually(() -> As.person(person).get("/imports/{id}", job).then().body("status", equalTo("FINISHED")));
        for (var page : pages(person, "/customers?limit=200")) {
            List<String> ids = page.getList("items.id");
            List<String> numbers = page.getList("items.industry");
            for (int i = 0; i < ids.size(); i++) {
                truth.put(ids.get(i), number(numbers.get(i)));
            }
        }
    }

    /** The number of the old system goes into a column that nobody compares, so that the truth can be told afterwards. */
    private static String row(String line) {
        var cell = Stream.of(line.split(",", -1)).map(String::strip).toList();
        return String.join(
                ",",
                "PERSON",
                cell.get(0),
                (cell.get(1) + " " + cell.get(2)).strip(),
                (cell.get(3) + " " + cell.get(4)).strip(),
                cell.get(5),
                cell.get(6),
                cell.get(7),
                cell.get(8),
                cell.get(9),
                cell.get(10));
    }

    private static String number(String record) {
        return record.split("-", -1)[1];
    }

    private Set<Set<String>> pairs() {
        var pairs = new HashSet<Set<String>>();
        for (var page : pages(manager, "/duplicates?limit=200&filter=verdict==SAME")) {
            List<String> ones = page.getList("items.one.id");
            List<String> others = page.getList("items.other.id");
            for (int i = 0; i < ones.size(); i++) {
                pairs.add(Set.of(ones.get(i), others.get(i)));
            }
        }
        return pairs;
    }

    /** A list from its beginning to its end. */
    private static List<JsonPath> pages(Person person, String list) {
        var pages = new ArrayList<JsonPath>();
        String next = null;
        do {
            var page = As.person(person)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get(list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            pages.add(page);
            next = page.getString("next");
        } while (next != null);
        return pages;
    }
}
