package dev.guanxi.e2e;

import static dev.guanxi.e2e.Steps.eventually;
import static dev.guanxi.e2e.Steps.runningCampaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** kill -9 in the midst of a merge, an erasure, an answer about a person, and a mailing: nothing is lost or done twice. */
class KilledWorkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MANAGER = "manager-sales";
    private static final String ADMIN = "admin";
    private static final String MARKETER = "marketer";
    private static final int READERS = 300;

    /** What a sender has on its way at once: of so many nobody can say whether the mail server took them. */
    private static final int AT_ONCE = 4;

    private final RunningSuite suite = RunningSuite.get();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void ofAMergeThatWasKilledNothingIsThereAndItIsDoneOnceWhenAskedAgain() throws Exception {
        var survivor = customer("ORGANISATION", "Survivor " + run);
        var duplicate = customer("ORGANISATION", "Duplicate " + run);
        var employee = contact(duplicate);
        knownToSales(List.of(survivor, duplicate));
        var key = UUID.randomUUID().toString();
        Supplier<Response> merge = () -> merge(survivor, duplicate, key);

        var answer = killedMidway(
                "select 1 from contact where id = '%s' for update".formatted(employee), "%contact%", merge);

        assertThat(answer).isNotEqualTo(200);
        assertThat(count("contact", "customer where status = 'ACTIVE' and name like '%% %s'".formatted(run)))
                .isEqualTo(2);
        assertThat(count("contact", "contact where customer_id = '%s'".formatted(duplicate)))
                .isEqualTo(1);
        assertThat(count("contact", "record_merge where survivor_id = '%s'".formatted(survivor)))
                .isZero();

        suite.steer("start", "contact");
        List.of(1, 2).forEach(_ -> eventually(() -> merge.get().then().statusCode(200)));

        assertThat(count("contact", "record_merge where survivor_id = '%s'".formatted(survivor)))
                .isEqualTo(1);
        assertThat(count("contact", "contact where customer_id = '%s' and id = '%s'".formatted(survivor, employee)))
                .isEqualTo(1);
        await().atMost(PATIENCE)
                .until(() ->
                        count("sales", "customer where id = '%s' and merged_into = '%s'".formatted(duplicate, survivor))
                                == 1);
    }

    @Test
    void ofAnErasureThatWasKilledNothingIsThereAndItIsDoneEverywhereWhenAskedAgain() throws Exception {
        var person = customer("PERSON", "Forgotten " + run);
        knownToSales(List.of(person));
        Supplier<Response> erasure = () -> Api.as(ADMIN).post("/api/contact/v1/customers/" + person + "/erasure");

        var answer = killedMidway(
                "lock table privacy_request in share row exclusive mode", "%insert into privacy_request%", erasure);

        assertThat(answer).isNotEqualTo(204);
        assertThat(count("contact", "customer where status = 'ACTIVE' and name = 'Forgotten %s'".formatted(run)))
                .isEqualTo(1);
        assertThat(count("contact", "privacy_request where subject_id = '%s'".formatted(person)))
                .isZero();

        suite.steer("start", "contact");
        eventually(() -> erasure.get().then().statusCode(204));

        await().atMost(PATIENCE)
                .untilAsserted(() -> Api.as(ADMIN)
                        .queryParam("filter", "subjectId==" + person)
                        .get("/api/contact/v1/privacy-requests")
                        .then()
                        .body("items", hasSize(1))
                        .body("items[0].kind", equalTo("ERASURE"))
                        .body("items[0].status", equalTo("COMPLETE")));
        assertThat(count("contact", "customer where name = 'Forgotten %s'".formatted(run)))
                .isZero();
        assertThat(count("sales", "customer where name = 'Forgotten %s'".formatted(run)))
                .isZero();
    }

    /** Asks contact for something, and kills it while that waits in the midst of its transaction for what is held here. */
    private int killedMidway(String holding, String waiting, Supplier<Response> request) throws Exception {
        Api.enter(ADMIN);
        Api.enter(MANAGER);
        var contact = suite.process("contact");
        try (var holder = suite.database("contact")) {
            holder.setAutoCommit(false);
            execute(holder, holding);
            var answer = broken(request);
            waitsInDatabase("contact", waiting);
            contact.destroyForcibly();
            holder.rollback();
            return answer.get();
        }
    }

    @Test
    void aServiceThatWasKilledWhileItLookedForAPersonAnswersOnceAndWholly() throws Exception {
        var person = customer("PERSON", "Asking " + run);
        knownToSales(List.of(person));
        var sales = suite.process("sales");
        String request;

        try (var holder = suite.database("sales")) {
            holder.setAutoCommit(false);
            execute(holder, "lock table customer in access exclusive mode");
            request = Api.as(ADMIN)
                    .body(Map.of("subjectKind", "CUSTOMER", "subjectId", person))
                    .post("/api/contact/v1/privacy-requests")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            await().atMost(PATIENCE)
                    .until(() -> count(
                                    "sales",
                                    "privacy_question where request_id = '%s' and attempts > 0".formatted(request))
                            == 1);
            waitsInDatabase("sales", "%customer%");
            sales.destroyForcibly();
            holder.rollback();
        }

        var place = "/api/contact/v1/privacy-requests/" + request;
        Api.as(ADMIN).get(place).then().body("status", equalTo("OPEN"));
        assertThat(count("sales", "privacy_answer where request_id = '%s'".formatted(request)))
                .isZero();
        suite.steer("start", "sales");

        await().atMost(PATIENCE)
                .untilAsserted(() -> Api.as(ADMIN).get(place).then().body("status", equalTo("COMPLETE")));
        assertThat(count("sales", "privacy_answer where request_id = '%s'".formatted(request)))
                .isEqualTo(1);
        Api.as(ADMIN)
                .get(place + "/answers")
                .then()
                .body("answeredAt", everyItem(notNullValue()))
                .body("findAll { it.service == 'sales' }.held.customers", equalTo(List.of(1)));
    }

    @Test
    void aMailingWhoseSenderIsKilledGoesToEverybodyElseAndToNobodyTwice() throws SQLException {
        assumeTrue(suite.postsHere(), "The suite that runs there already has a mail server of its own.");
        var mailing = mailing(readers());
        var marketing = suite.process("marketing");

        Api.as(MARKETER)
                .header("If-Match", "\"0\"")
                .body(Map.of("sendAt", Instant.now().plusMillis(500).toString()))
                .post("/api/marketing/v1/mailings/%s/schedule".formatted(mailing))
                .then()
                .statusCode(200);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> mailsOf(0, 10).stream().mapToLong(Long::longValue).sum() > 2);
        marketing.destroyForcibly();
        assertThat(targets(mailing, "PENDING")).isBetween(1L, READERS - 1L);
        suite.steer("start", "marketing");

        await().atMost(PATIENCE)
                .untilAsserted(() -> Api.as(MARKETER)
                        .get("/api/marketing/v1/mailings/" + mailing)
                        .then()
                        .body("status", equalTo("SENT")));
        var uncertain = targets(mailing, "UNCERTAIN");
        assertThat(uncertain).isLessThanOrEqualTo(AT_ONCE);
        assertThat(targets(mailing, "SENT")).isEqualTo(READERS - uncertain);
        var mails = mailsOf(0, READERS);
        assertThat(mails).allSatisfy(each -> assertThat(each).isLessThanOrEqualTo(1));
        assertThat(mails.stream().mapToLong(Long::longValue).sum()).isBetween(READERS - uncertain, (long) READERS);
    }

    /** The answer of a request whose server is killed: none. */
    private static CompletableFuture<Integer> broken(Supplier<Response> request) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return request.get().statusCode();
            } catch (RuntimeException _) {
                return 0;
            }
        });
    }

    private static Response merge(String survivor, String duplicate, String key) {
        return Api.as(MANAGER, key)
                .header("If-Match", "\"0\"")
                .body(Map.of("customerIds", List.of(duplicate)))
                .post("/api/contact/v1/customers/%s/merge".formatted(survivor));
    }

    private static String customer(String kind, String name) {
        return created(MANAGER, "/api/contact/v1/customers", Map.of("kind", kind, "profile", Map.of("name", name)));
    }

    private static String contact(String customer) {
        return created(
                MANAGER,
                "/api/contact/v1/contacts",
                Map.of("customerId", customer, "profile", Map.of("fullName", "Employee")));
    }

    private static String created(String by, String path, Map<String, ?> body) {
        return Api.as(by).body(body).post(path).then().statusCode(201).extract().path("id");
    }

    private void knownToSales(List<String> customers) {
        await().atMost(PATIENCE)
                .until(() -> count("sales", "customer where id in ('%s')".formatted(String.join("','", customers)))
                        == customers.size());
    }

    /** Somebody who agreed to the newsletter, many times over. */
    private List<String> readers() {
        var imports = new Imports("rep-shanghai", "contact");
        var rows = IntStream.range(0, READERS)
                .mapToObj(i -> "Readers %s,Reader %d,%s\n".formatted(run, i, address(i)))
                .collect(Collectors.joining());
        var file = imports.upload(
                "contacts", "readers.csv", ("customer,full_name,email\n" + rows).getBytes(StandardCharsets.UTF_8));
        imports.map(file, Map.of("handling", Map.of("options", Map.of("unknownCustomer", "CREATE"))));
        imports.begin(file, "run");
        assertThat(imports.until(file, "FINISHED").getInt("created")).isEqualTo(READERS);
        var readers = ids("contact", "contact where email like '%%-%s@killed.example'".formatted(run));
        readers.parallelStream()
                .forEach(reader -> Api.as("rep-shanghai")
                        .body(Map.of(
                                "said",
                                Map.of(
                                        "purpose",
                                        "newsletter",
                                        "channel",
                                        "EMAIL",
                                        "proof",
                                        Map.of("source", "WEB_FORM", "wording", 1))))
                        .post("/api/contact/v1/people/%s/consent-grants".formatted(reader))
                        .then()
                        .statusCode(200));
        await().atMost(PATIENCE).until(() -> count("marketing", """
                                consent s join contact c on c.id = s.person_id
                                where s.standing = 'GRANTED' and c.email like '%%-%s@killed.example'
                                """.formatted(run)) == READERS);
        return readers;
    }

    private String address(int number) {
        return "reader%d-%s@killed.example".formatted(number, run);
    }

    private List<Long> mailsOf(int first, int last) {
        return IntStream.range(first, last)
                .mapToObj(i -> (long) suite.mails(address(i)).size())
                .toList();
    }

    private static String mailing(List<String> contacts) {
        var content = Map.of("subjectEn", "Fair", "bodyEn", "Come.", "subjectZh", "博览会", "bodyZh", "欢迎。");
        var mailing = created(
                MARKETER,
                "/api/marketing/v1/mailings",
                Map.of("campaignId", runningCampaign(), "purpose", "newsletter", "content", content));
        Api.as(MARKETER)
                .body(Map.of("contactIds", contacts))
                .post("/api/marketing/v1/mailings/%s/targets".formatted(mailing))
                .then()
                .statusCode(200);
        return mailing;
    }

    private long targets(String mailing, String outcome) {
        return count(
                "marketing", "mailing_target where mailing_id = '%s' and outcome = '%s'".formatted(mailing, outcome));
    }

    /** Until a statement of the service waits for what the test holds. */
    private void waitsInDatabase(String service, String statement) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count(service, """
                                pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                                and query ilike '%s'
                                """.formatted(statement)) > 0);
    }

    private long count(String service, String what) {
        try (var database = suite.database(service);
                var rows = database.createStatement().executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> ids(String service, String what) {
        try (var database = suite.database(service);
                var rows = database.createStatement()
                        .executeQuery("select string_agg(cast(id as text), ',') from " + what)) {
            rows.next();
            return List.of(rows.getString(1).split(",", -1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
