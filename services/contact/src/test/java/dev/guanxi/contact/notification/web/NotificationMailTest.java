package dev.guanxi.contact.notification.web;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.mail.Postbox;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Postbox.class, scope = TestResourceScope.GLOBAL)
class NotificationMailTest {
    @Test
    void somethingUrgentGoesOutAtOnceInTheReadersLanguage() throws Exception {
        var person = person("mail-urgent");
        prefer(person, "zh-CN", Map.of()).statusCode(200);
        var customer = Api.customer(person, Map.of("name", "<b>华为</b>"));

        Told.tell(Map.of("person", person.id(), "importance", "HIGH", "customerId", customer), "urgent");

        eventually(() -> assertThat(mails(person)).isEqualTo(1));
        var mail = Postbox.received(address(person)).getFirst();
        assertThat(mail.getSubject()).isEqualTo("关系：1 条新通知");
        assertThat(part(mail, "text/plain")).contains("<b>华为</b>的线索归您。");
        assertThat(part(mail, "text/html")).contains("&lt;b&gt;华为&lt;/b&gt;的线索归您。");
    }

    @Test
    void allThatIsDueIsInOneMail() throws Exception {
        var person = person("mail-digest");
        Told.leadTo(person, "first");
        Told.leadTo(person, "second");
        eventually(() -> assertThat(Told.inbox(person).getList("items")).hasSize(2));
        assertThat(mails(person)).isZero();

        theDayIsOver(person);

        eventually(() -> assertThat(mails(person)).isEqualTo(1));
        var text = part(Postbox.received(address(person)).getFirst(), "text/plain");
        assertThat(text.split("A lead of a customer is yours\\.", -1)).hasSize(3);
    }

    @Test
    void whatWasReadIsNotSentAndNeitherIsWhatNobodyWants() {
        var person = person("mail-read");
        prefer(person, "en", Map.of("unwanted", "OFF")).statusCode(200);
        Told.leadTo(person, "read");
        Told.tell(Map.of("person", person.id(), "kind", "unwanted", "importance", "HIGH"), "unwanted");
        eventually(() -> assertThat(Told.inbox(person).getList("items")).hasSize(2));
        As.person(person)
                .body(Map.of("upTo", "2099-01-01T00:00:00Z"))
                .post("/notifications/read")
                .then()
                .statusCode(200);

        theDayIsOver(person);
        Told.tell(Map.of("person", person.id(), "kind", "marker", "importance", "HIGH"), "marker");

        eventually(() -> assertThat(mails(person)).isEqualTo(1));
    }

    @Test
    void ofWhoeverLiesInTheRecycleBinNoMailSpeaksUntilTheyAreBack() throws Exception {
        var person = person("mail-bin");
        var customer = Api.customer(person, Map.of("name", "Away"));
        Told.tell(Map.of("person", person.id(), "customerId", customer), "of-the-removed");
        eventually(() -> assertThat(Told.inbox(person).getList("items")).hasSize(1));
        As.person(person)
                .header("If-Match", "\"0\"")
                .delete("/customers/{id}", customer)
                .then()
                .statusCode(204);

        theDayIsOver(person);
        Told.tell(Map.of("person", person.id(), "importance", "HIGH"), "of-another");
        eventually(() -> assertThat(mails(person)).isEqualTo(1));
        assertThat(part(Postbox.received(address(person)).getFirst(), "text/plain"))
                .contains("A lead of a customer is yours.")
                .doesNotContain("Away");

        As.person(person).post("/recycle-bin/{id}/restoration", customer).then().statusCode(204);
        eventually(() -> assertThat(mails(person)).isEqualTo(2));
        assertThat(part(Postbox.received(address(person)).getLast(), "text/plain"))
                .contains("A lead of Away is yours.");
    }

    @Test
    void aMailServerThatIsAwayLosesAndDoublesNothing() throws Exception {
        var person = person("mail-away");
        Postbox.goAway();
        try {
            Told.tell(Map.of("person", person.id(), "importance", "HIGH"), "away");
            eventually(() -> assertThat(Told.inbox(person).getList("items")).hasSize(1));
            Thread.sleep(2500);
        } finally {
            Postbox.comeBack();
        }

        eventually(() -> assertThat(mails(person)).isEqualTo(1));
        Thread.sleep(2500);
        assertThat(mails(person)).isEqualTo(1);
    }

    @Test
    void nobodyOverwritesTheirOwnChoiceFromAnotherWindow() {
        var person = person("mail-choice");
        var choice = choice("en", Map.of("*", "DAILY"));
        prefer(person, "en", Map.of("*", "DAILY")).statusCode(200).header("ETag", equalTo("\"1\""));

        As.person(person)
                .header("If-Match", "\"0\"")
                .body(choice)
                .put("/notification-preferences")
                .then()
                .statusCode(412);
        choice.put("zone", "Mars/Olympus");
        As.person(person)
                .header("If-Match", "\"1\"")
                .body(choice)
                .put("/notification-preferences")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("zone"));
        choice.put("zone", "Asia/Shanghai");
        choice.put("quietFrom", Map.of("hour", 22, "minute", 0));
        As.person(person)
                .header("If-Match", "\"1\"")
                .body(choice)
                .put("/notification-preferences")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("quietUntil"));
    }

    /** Somebody whose token says a verified address, and who looked at their inbox. */
    private static Person person(String name) {
        var person = new Person(
                name,
                Set.of(Roles.SALES_REP),
                List.of("/sales/" + name),
                Map.of("email", name + "@example.com", "email_verified", "true"));
        Told.inbox(person);
        return person;
    }

    private static String address(Person person) {
        return person.id() + "@example.com";
    }

    private static int mails(Person person) {
        return Postbox.received(address(person)).size();
    }

    private static ValidatableResponse prefer(Person person, String language, Map<String, String> mail) {
        return As.person(person)
                .header("If-Match", "\"0\"")
                .body(choice(language, mail))
                .put("/notification-preferences")
                .then();
    }

    private static Map<String, Object> choice(String language, Map<String, String> mail) {
        return new HashMap<>(Map.of(
                "language",
                language,
                "zone",
                "Asia/Shanghai",
                "digestAt",
                Map.of("hour", 8, "minute", 0),
                "mail",
                mail));
    }

    private static void theDayIsOver(Person person) {
        Tables.execute(
                "update notification set mail_due = now() where recipient = ? and mail_due is not null", person.id());
    }

    /** The first part of this type, wherever it is. */
    private static String part(Part within, String type) throws Exception {
        if (within.isMimeType(type)) {
            return (String) within.getContent();
        }
        if (within.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                var found = part(each, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
