package dev.guanxi.marketing.mailing.web;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.hamcrest.Matchers.contains;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.mail.Postbox;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever writes to customers sees how much is to be done for them. */
@QuarkusTest
@WithTestResource(value = Postbox.class, scope = TestResourceScope.GLOBAL)
class MailingTargetTasksTest {
    private static final Person MIA = Person.of("mia", Roles.MARKETER, "/marketing/online");

    @Test
    void aTargetShowsHowMuchIsToBeDoneForTheCustomer() {
        var salt = Ids.next().toString().substring(24);
        var audience = new Audience();
        var busy = audience.agreed("busy-" + salt + "@tasks.example");
        var idle = audience.agreed("idle-" + salt + "@tasks.example");
        audience.isWith(busy, "busy-" + salt + "@tasks.example", "PARTNERSHIP");
        audience.until("select count(*) from contact where email like '%-" + salt + "@tasks.example'", 2);
        var mailing = mailing();
        As.person(MIA)
                .body(Map.of("contactIds", List.of(busy, idle)))
                .post("/mailings/{id}/targets", mailing)
                .then()
                .statusCode(200);
        var done = Ids.next();
        audience.hasTask(busy, Ids.next(), 0, "OPEN");
        audience.hasTask(busy, done, 0, "OPEN");
        tasks(mailing, 2, 0);

        audience.hasTask(busy, done, 1, "DONE");
        tasks(mailing, 1, 0);

        audience.customerIs(busy, 1, "REMOVED");
        tasks(mailing, 0, 0);
        audience.customerIs(busy, 2, "ACTIVE");
        tasks(mailing, 1, 0);
    }

    private static void tasks(String mailing, Integer... open) {
        eventually(() -> As.person(MIA)
                .get("/mailings/{id}/targets", mailing)
                .then()
                .statusCode(200)
                .body("items.customerTasks", contains(open)));
    }

    private static String mailing() {
        var campaign = Answers.created(As.person(MIA)
                .body(Map.of(
                        "name", "Tasks",
                        "kind", "EMAIL",
                        "startsOn", "2026-01-01",
                        "endsOn", "2099-12-31",
                        "budget", Map.of("amount", "5000.00", "currency", "CNY")))
                .post("/campaigns"));
        return Answers.created(As.person(MIA)
                .body(Map.of(
                        "campaignId",
                        campaign,
                        "purpose",
                        "newsletter",
                        "content",
                        Map.of("subjectEn", "Fair", "bodyEn", "Come.")))
                .post("/mailings"));
    }
}
