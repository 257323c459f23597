package dev.guanxi.partner.partner.web;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartnerResourceTest {
    static final Person MEG = Person.of("meg", Roles.SALES_MANAGER, "/sales/east");
    static final Person NED = Person.of("ned", Roles.SALES_MANAGER, "/sales/west");

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aPartnerIsAdmittedAndItsTierChanged() {
        var admitted = admit("杭州渠道科技有限公司");

        As.person(MEG)
                .contentType("application/merge-patch+json")
                .header("If-Match", admitted.header("ETag"))
                .body(Map.of("tier", "GOLD"))
                .patch(admitted.header("Location"))
                .then()
                .statusCode(200)
                .body("profile.tier", equalTo("GOLD"))
                .body("profile.name", equalTo("杭州渠道科技有限公司"));

        var id = Answers.id(admitted);
        eventually(() -> assertThat(elsewhere.heard("crm.partner.partner", id))
                .extracting(Heard::happened)
                .containsExactly("admitted", "changed"));
    }

    @Test
    void usersOfAPartnerSeeTheirOwnCompanyOnly() {
        var one = admit("One");
        var other = admit("Other");
        var user = Person.of("pia", Roles.PARTNER).partner(Answers.id(one));

        As.person(user).get(one.header("Location")).then().statusCode(200);
        As.person(user).get(other.header("Location")).then().statusCode(404);
        As.person(user)
                .get("/partners?count=true")
                .then()
                .body("count", equalTo(1))
                .body("items.name", contains("One"));
        As.person(NED).get(one.header("Location")).then().statusCode(404);
        As.person(user)
                .body(Map.of("name", "X", "tier", "GOLD"))
                .post("/partners")
                .then()
                .statusCode(403);
    }

    private static Response admit(String name) {
        var admitted =
                As.person(MEG).body(Map.of("name", name, "tier", "SILVER")).post("/partners");
        admitted.then().statusCode(201);
        return admitted;
    }
}
