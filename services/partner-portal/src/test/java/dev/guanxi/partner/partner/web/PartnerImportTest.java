package dev.guanxi.partner.partner.web;

import static dev.guanxi.partner.partner.web.PartnerResourceTest.MEG;
import static dev.guanxi.partner.partner.web.PartnerResourceTest.NED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A directory of partners out of a file, what is agreed with them anew by another, and both taken back. */
@QuarkusTest
class PartnerImportTest {
    private static final Person ADA = Person.of("ada", Roles.ADMIN);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String region = "region" + run;
    private final Imports imports = new Imports(MEG, "partners");
    private final Elsewhere elsewhere = new Elsewhere();
    private UUID field = UUID.randomUUID();

    @BeforeEach
    void aRegion() {
        var definition = Map.of("type", "TEXT", "label", Map.of("english", "Region " + run, "chinese", "区域" + run));
        field = UUID.fromString(Answers.created(As.person(ADA)
                .body(Map.of("recordKind", "partners", "key", region, "definition", definition))
                .post("/custom-fields")));
    }

    @AfterEach
    void othersHaveRoom() {
        As.patch(ADA, "/custom-fields/" + field, Map.of("active", false)).then().statusCode(200);
    }

    @Test
    void aDirectoryComesInAndGoesAgainButForWhoeverRegisteredADeal() {
        var logIn = UUID.randomUUID();
        var known = admitted(MEG, "Known " + run);
        admitted(NED, "Elsewhere " + run);
        var job = imports.upload("""
                name,tier,status,partner_id,Region %1$s
                One %1$s,GOLD,,%2$s,East
                Two %1$s,SILVER,SUSPENDED,,
                ONE %1$s,SILVER,,,
                known %1$s,SILVER,,,
                Elsewhere %1$s,REGISTERED,,,
                Three %1$s,SILVER,,%3$s,
                Four %1$s,SILVER,,%2$s,
                Five %1$s,PLATINUM,,,
                ,GOLD,,,
                """.formatted(run, logIn, known));

        for (var step : List.of("dry-run", "run")) {
            imports.perform(job, step).body("created", equalTo(3)).body("refused", equalTo(6));
        }

        assertThat(imports.errors(job, "en"))
                .anyMatch(line -> line.startsWith("4,The row repeats line 2"))
                .anyMatch(line -> line.startsWith("5,") && line.contains("There is a partner known " + run))
                .anyMatch(line -> line.startsWith("7,") && line.contains("partnerId: A partner with this id"))
                .anyMatch(line -> line.startsWith("8,The row repeats line 2"))
                .anyMatch(line -> line.startsWith("9,") && line.contains("tier: "))
                .anyMatch(line -> line.startsWith("10,") && line.contains("name: "));
        assertThat(imports.errors(job, "zh-CN")).anyMatch(line -> line.contains("name: 已有合作伙伴 known " + run));
        read(logIn)
                .header("ETag", equalTo("\"0\""))
                .body("profile.name", equalTo("One " + run))
                .body("profile.tier", equalTo("GOLD"))
                .body("profile.status", equalTo("ACTIVE"))
                .body("profile.custom." + region, equalTo("East"))
                .body("ownerId", equalTo(MEG.id()))
                .body("team", equalTo("/sales/east"));
        found("Two").body("items[0].status", equalTo("SUSPENDED"));
        assertThat(elsewhere
                        .heardUntil("crm.partner.partner", logIn, "admitted")
                        .getLast()
                        .state()
                        .path("name")
                        .textValue())
                .isEqualTo("One " + run);
        register(logIn);

        imports.perform(job, "undo").body("undone", equalTo(2)).body("kept", equalTo(1));

        read(logIn).body("profile.tier", equalTo("GOLD"));
        found("Two").body("items", empty());
        assertThat(imports.kept(job).getLast()).contains(logIn.toString());
    }

    @Test
    void tiersAreAgreedAnewByNameAndPutBackWhereNobodyChangedThemSince() {
        var one = admitted(MEG, "One " + run);
        var two = admitted(MEG, "Two " + run);
        admitted(NED, "Theirs " + run);
        var job = imports.upload("""
                name,tier,status,partner_id,custom.%2$s
                ONE %1$s,GOLD,,,East
                Two %1$s,,SUSPENDED,%3$s,
                Theirs %1$s,GOLD,,,
                New %1$s,REGISTERED,,,
                """.formatted(run, region, two));
        imports.handle(job, Map.of("mode", "UPSERT", "matchBy", "name")).statusCode(200);

        imports.perform(job, "dry-run").body("updated", equalTo(2)).body("created", equalTo(2));
        read(one).header("ETag", equalTo("\"0\""));
        imports.run(job).body("updated", equalTo(2)).body("created", equalTo(2)).body("refused", equalTo(0));

        read(one)
                .body("profile.name", equalTo("One " + run))
                .body("profile.tier", equalTo("GOLD"))
                .body("profile.custom." + region, equalTo("East"));
        read(two).body("profile.tier", equalTo("SILVER")).body("profile.status", equalTo("SUSPENDED"));
        As.person(MEG)
                .get("/partners/{id}/history", one)
                .then()
                .body("[0].importJob", equalTo(job))
                .body("[0].changes.field", containsInAnyOrder("tier", "custom." + region));
        patch(one, Map.of("tier", "REGISTERED"));

        imports.perform(job, "undo").body("undone", equalTo(3)).body("kept", equalTo(1));

        read(one).body("profile.tier", equalTo("REGISTERED")).body("profile.custom?." + region, equalTo(null));
        read(two).body("profile.status", equalTo("ACTIVE"));
        found("New").body("items", empty());
        assertThat(imports.kept(job).getLast()).contains("tier");
    }

    @Test
    void theIdThatLogInsCarryStays() {
        var one = admitted(MEG, "One " + run);
        var job = imports.upload("name,tier,partner_id\nOne %s,GOLD,%s\n".formatted(run, UUID.randomUUID()));
        imports.handle(job, Map.of("mode", "UPDATE", "matchBy", "name")).statusCode(200);

        imports.run(job).body("updated", equalTo(0)).body("refused", equalTo(1));

        assertThat(imports.errors(job, "en").getLast()).contains("partnerId: ").contains(one.toString());
        read(one).body("profile.tier", equalTo("SILVER"));
    }

    @Test
    void partnersBringNoPartners() {
        As.person(Person.of("pia", Roles.PARTNER_ADMIN).partner(UUID.randomUUID()))
                .contentType("text/csv")
                .body("name,tier\nA,GOLD\n".getBytes(StandardCharsets.UTF_8))
                .post("/imports?kind=partners")
                .then()
                .statusCode(403);
    }

    private static UUID admitted(Person host, String name) {
        return UUID.fromString(Answers.created(
                As.person(host).body(Map.of("name", name, "tier", "SILVER")).post("/partners")));
    }

    private static ValidatableResponse read(UUID id) {
        return As.person(MEG).get("/partners/{id}", id).then().statusCode(200);
    }

    private ValidatableResponse found(String name) {
        return As.person(MEG)
                .queryParam("filter", "name=='%s %s'".formatted(name, run))
                .get("/partners")
                .then()
                .statusCode(200);
    }

    private static void patch(UUID id, Map<String, ?> patch) {
        As.patch(MEG, "/partners/" + id, patch).then().statusCode(200);
    }

    private static void register(UUID partner) {
        As.person(Person.of("pia-" + partner, Roles.PARTNER).partner(partner))
                .body(Map.of("company", "Customer " + partner, "amount", Map.of("amount", "900.00", "currency", "CNY")))
                .post("/deals")
                .then()
                .statusCode(201);
    }
}
