package dev.guanxi.marketing.mailing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.mail.Postbox;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a mailing says, how it is sent once and stopped, and who sees it. */
@QuarkusTest
@WithTestResource(value = Postbox.class, scope = TestResourceScope.GLOBAL)
class MailingResourceTest extends Mailings {
    private static final Person MAX = Person.of("max", Roles.MARKETER, "/marketing/events");

    @Test
    void everyMailSaysTheWayOutToPeopleAndToMailPrograms() {
        var contact = audience.agreed(address(0));
        audience.until(known("GRANTED"), 1);
        send(draft(List.of(contact)));

        var letter = Postbox.awaited(address(0), 1).getFirst();

        var wayOut = "http://localhost:8080/api/contact/v1/opt-outs/" + Audience.wayOut(contact);
        assertThat(letter.subject()).isEqualTo("春季博览会 / Spring fair");
        assertThat(letter.text()).contains("欢迎光临。").contains("Come and see us.").contains(wayOut);
        assertThat(letter.header("List-Unsubscribe")).isEqualTo("<" + wayOut + ">");
        assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void whatASenderLeftWhoWasKilledIsNotSentAgain() {
        var contacts =
                IntStream.range(0, 3).mapToObj(i -> audience.agreed(address(i))).toList();
        audience.until(known("GRANTED"), 3);
        var mailing = draft(contacts);
        Tables.execute("update mailing_target set outcome = 'SENDING', decided_at = now() where contact_id = '"
                + contacts.getFirst() + "'");

        send(mailing);

        over(mailing).body("progress.sent", equalTo(2)).body("progress.uncertain", equalTo(1));
        assertThat(Postbox.of(address(0))).isEmpty();
        assertThat(Postbox.of(address(1))).hasSize(1);
        assertThat(Postbox.of(address(2))).hasSize(1);
    }

    @Test
    void whatTheMailServerRefusesIsSaidInItsWords() {
        var unreachable = audience.agreed("no address at all " + salt);
        audience.until(known("GRANTED"), 1);
        var mailing = draft(List.of(unreachable));

        send(mailing);

        over(mailing).body("progress.sent", equalTo(0));
        targets(mailing, "contactId==" + unreachable).body("items.error", contains(notNullValue()));
    }

    @Test
    void aCancelledMailingIsNotSent() {
        var contact = audience.agreed(address(0));
        var mailing = draft(List.of(contact));
        As.person(MIA)
                .header("If-Match", "\"0\"")
                .body(Map.of("sendAt", "2999-01-01T00:00:00Z"))
                .post("/mailings/{id}/schedule", mailing)
                .then()
                .body("status", equalTo("SCHEDULED"));

        As.person(MIA)
                .header("If-Match", "\"1\"")
                .post("/mailings/{id}/cancellation", mailing)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        assertThat(Tables.number(
                        "select count(*) from mailing_job where mailing_id = '" + mailing + "' and due_at is not null"))
                .isZero();
    }

    @Test
    void aMailingToNobodyOrOfACampaignThatDoesNotRunIsRefused() {
        As.person(MIA)
                .header("If-Match", "\"0\"")
                .header("Accept-Language", "zh-CN")
                .body(Map.of())
                .post("/mailings/{id}/schedule", draft(List.of()))
                .then()
                .statusCode(409)
                .body("detail", equalTo("该邮件没有收件人。请先添加联系人。"));
        As.person(MIA)
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .post("/mailings/{id}/schedule", draftOf(planned()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/campaign-not-running"));
    }

    @Test
    void onlyTheTeamSeesItAndAPreviewSaysWhatPeopleGet() {
        var mailing = draft(List.of(Ids.next()));

        As.person(MAX).get("/mailings/{id}", mailing).then().statusCode(404);
        As.person(MAX).get("/mailings/{id}/targets", mailing).then().statusCode(404);
        As.person(MIA)
                .get("/mailings/{id}/preview", mailing)
                .then()
                .statusCode(200)
                .body("subject", equalTo("春季博览会 / Spring fair"))
                .body("text", containsString("Come and see us."));
    }
}
