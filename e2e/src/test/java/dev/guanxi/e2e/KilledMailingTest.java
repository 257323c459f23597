package dev.guanxi.e2e;

import static dev.guanxi.e2e.Steps.created;
import static dev.guanxi.e2e.Steps.runningCampaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** kill -9 in the midst of a mailing: nobody is left out or written to twice. */
class KilledMailingTest extends KilledInTheMidst {
    private static final String MARKETER = "marketer";
    private static final int READERS = 300;

    /** What a sender has on its way at once: of so many nobody can say whether the mail server took them. */
    private static final int AT_ONCE = 4;

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
}
