package dev.guanxi.sales.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files that bring leads, and change leads, deals and sellers that are here. */
@QuarkusTest
class FilesThatChangeTest {
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String team = "/sales/files-" + run;
    private final Person manager = Person.of("files-" + run, Roles.SALES_MANAGER, team);
    private final Person rep = Person.of("files-rep-" + run, Roles.SALES_REP, team);
    private final Imports leads = new Imports(rep, "leads");
    private final Imports deals = new Imports(manager, "opportunities");
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aFairsVisitorsBecomeLeadsOfWhoeverBringsThemAndGoAgain() {
        var key = field("leads");
        var job = leads.upload("""
                company,familyName,givenName,email,phone,interest,custom.%2$s
                Fair %1$s,李,雷,lilei-%1$s@example.com,+86 571 5555 0100,GTX,stand 4
                ,Han,Meimei,HAN-%1$s@example.com,,,
                ,Han,Again,han-%1$s@example.com,,,
                ,,,no address,,,
                ,,,,,only an interest,
                """.formatted(run, key));

        for (var step : List.of("dry-run", "run")) {
            leads.perform(job, step).body("created", equalTo(2)).body("refused", equalTo(3));
        }

        assertThat(leads.errors(job, "en"))
                .anyMatch(line -> line.startsWith("4,The row repeats line 3"))
                .anyMatch(line -> line.startsWith("5,\"email: ") && line.contains("is no e-mail address"))
                .anyMatch(line -> line.startsWith("6,\"familyName: Say who it is"));
        var captured = mine();
        captured.body("items", hasSize(2)).body("items.source", contains("IMPORT", "IMPORT"));
        var id = UUID.fromString(captured.extract().path("items.find { it.company == 'Fair %s' }.id".formatted(run)));
        Api.record("leads", id)
                .body("status", equalTo("ASSIGNED"))
                .body("ownerId", equalTo(rep.id()))
                .body("profile.custom." + key, equalTo("stand 4"));
        assertThat(elsewhere
                        .heardUntil("crm.sales.lead", id, "captured")
                        .getLast()
                        .state()
                        .path("company")
                        .textValue())
                .isEqualTo("Fair " + run);
        Api.patch(rep, "leads", id, Map.of("interest", "two GTX")).then().statusCode(200);

        leads.perform(job, "undo").body("kept", equalTo(1));

        mine().body("items.id", contains(id.toString()));
    }

    @Test
    void leadsAreChangedByNumberAndMailAndPutBackWhereNobodyChangedThemSince() {
        var key = field("leads");
        var one = Api.lead(rep, Map.of("company", "Old " + run, "email", "One-" + run + "@example.com"));
        var two = Api.lead(
                rep, Map.of("company", "Two " + run, "email", "two-" + run + "@example.com", "interest", "GTX"));
        var same = Api.lead(rep, Map.of("company", "Same " + run, "email", "same-" + run + "@example.com"));
        Api.lead(Api.BOB, Map.of("company", "Bob's", "email", "bobs-" + run + "@example.com"));
        var job = leads.upload("""
                email,company,phone,interest,custom.%2$s
                one-%1$s@example.com,New %1$s,021 5555 0101,,hall 2
                TWO-%1$s@example.com,,,MGK,
                same-%1$s@example.com,Same %1$s,,,
                bobs-%1$s@example.com,Mine,,,
                new-%1$s@example.com,Newcomer %1$s,,,
                """.formatted(run, key));
        leads.handle(job, Map.of("mode", "UPSERT", "matchBy", "email")).statusCode(200);

        leads.perform(job, "dry-run").body("updated", equalTo(2)).body("created", equalTo(2));
        leads.run(job)
                .body("updated", equalTo(2))
                .body("unchanged", equalTo(1))
                .body("created", equalTo(2))
                .body("refused", equalTo(0));

        Api.record("leads", one)
                .header("ETag", "\"1\"")
                .body("profile.company", equalTo("New " + run))
                .body("profile.phone", equalTo("021 5555 0101"))
                .body("profile.email", equalTo("One-" + run + "@example.com"))
                .body("profile.custom." + key, equalTo("hall 2"));
        Api.record("leads", two).body("profile.interest", equalTo("MGK"));
        Api.record("leads", same).header("ETag", "\"0\"");
        history("leads", one)
                .body("[0].importJob", equalTo(job))
                .body("[0].actor", equalTo(rep.id()))
                .body("[0].changes.field", containsInAnyOrder("company", "phone", "custom." + key));
        assertThat(elsewhere
                        .heardUntil("crm.sales.lead", one, "changed")
                        .getLast()
                        .state()
                        .path("phone")
                        .textValue())
                .isEqualTo("021 5555 0101");
        Api.patch(rep, "leads", one, Map.of("phone", "021 5555 0202")).then().statusCode(200);

        leads.perform(job, "undo").body("kept", equalTo(1));

        Api.record("leads", one)
                .body("profile.company", equalTo("Old " + run))
                .body("profile.phone", equalTo("021 5555 0202"))
                .body("profile.custom." + key, nullValue());
        Api.record("leads", two).body("profile.interest", equalTo("GTX"));
        assertThat(leads.kept(job).getLast()).contains("phone");
    }

    @Test
    void termsOfDealsAreChangedAndWhatHasAWayOfItsOwnIsNot() {
        var key = field("opportunities");
        sellers("name,team,login\nSeller %1$s,%2$s,seller-%1$s\n".formatted(run, team));
        var brought = deals.upload("""
                reference,name,owner,stage,engagedOn,closedOn,amount,currency,expectedClose
                A-%1$s,First,Seller %1$s,Engaging,2026-01-05,,100,CNY,2026-12-01
                B-%1$s,Second,Seller %1$s,Engaging,2026-01-05,,200,CNY,
                C-%1$s,Third,Seller %1$s,Lost,2026-01-05,2026-02-05,300,CNY,
                """.formatted(run));
        deals.run(brought).body("created", equalTo(3));
        var job = deals.upload("""
                reference,name,owner,stage,engagedOn,amount,expectedClose,custom.%2$s
                A-%1$s,First again,Seller %1$s,ENGAGING,2026-01-05,150.50,2027-01-15,warm
                B-%1$s,Second,Seller %1$s,Proposing,,200,,
                C-%1$s,Third again,,,,,,
                D-%1$s,Nobody's,,,,,,
                """.formatted(run, key));
        deals.handle(job, Map.of("mode", "UPDATE", "matchBy", "reference")).statusCode(200);

        deals.perform(job, "dry-run").body("updated", equalTo(1)).body("refused", equalTo(3));
        deals.run(job).body("updated", equalTo(1)).body("refused", equalTo(3)).body("created", equalTo(0));

        var changed = deal("A-" + run);
        Api.record("opportunities", changed)
                .body("name", equalTo("First again"))
                .body("amount.amount", equalTo("150.50"))
                .body("expectedClose", equalTo("2027-01-15"))
                .body("custom." + key, equalTo("warm"));
        history("opportunities", changed).body("[0].importJob", equalTo(job));
        assertThat(deals.errors(job, "en"))
                .anyMatch(line -> line.contains("stage: A file does not change the stage"))
                .anyMatch(line -> line.contains("This opportunity is LOST"))
                .anyMatch(line -> line.contains("reference: No record"));
        assertThat(deals.errors(job, "zh-CN")).anyMatch(line -> line.contains("stage: 文件不能更改已有商机的 stage"));

        deals.perform(job, "undo").body("kept", equalTo(0));

        Api.record("opportunities", changed)
                .body("name", equalTo("First"))
                .body("amount.amount", equalTo("100.00"))
                .body("expectedClose", equalTo("2026-12-01"))
                .body("custom." + key, nullValue());
    }

    @Test
    void sellersMoveToAnotherTeamAndBackButKeepTheirLogIn() {
        sellers("name,team,region,login\nMover %1$s,%2$s,East,mover-%1$s\n".formatted(run, team));
        var imports = new Imports(manager, "sellers");
        var job = imports.upload("name,team,region,login\nMOVER %1$s,%2$s/new,,mover-%1$s\n".formatted(run, team));
        imports.handle(job, Map.of("mode", "UPDATE", "matchBy", "name")).statusCode(200);
        imports.run(job).body("updated", equalTo(1));
        seller().body("items[0].team", equalTo(team + "/new")).body("items[0].region", equalTo("East"));
        var other = imports.upload("name,login\nMover %1$s,another-%1$s\n".formatted(run));
        imports.handle(other, Map.of("mode", "UPDATE", "matchBy", "name")).statusCode(200);
        imports.run(other).body("refused", equalTo(1));

        imports.perform(job, "undo").body("kept", equalTo(0));

        seller().body("items[0].team", equalTo(team));
    }

    private ValidatableResponse seller() {
        return As.person(manager)
                .queryParam("filter", "name=='Mover %s'".formatted(run))
                .get("/sellers")
                .then()
                .statusCode(200);
    }

    private void sellers(String csv) {
        var imports = new Imports(manager, "sellers");
        imports.run(imports.upload(csv)).body("created", equalTo(1));
    }

    private ValidatableResponse mine() {
        return As.person(rep)
                .queryParam("filter", "ownerId==" + rep.id())
                .get("/leads")
                .then()
                .statusCode(200);
    }

    private UUID deal(String reference) {
        return UUID.fromString(As.person(manager)
                .queryParam("filter", "reference==" + reference)
                .get("/opportunities")
                .then()
                .extract()
                .path("items[0].id"));
    }

    private ValidatableResponse history(String kind, UUID id) {
        return As.person(manager).get("/{kind}/{id}/history", kind, id).then().statusCode(200);
    }

    /** A field that an administrator gave to records of a kind. */
    private static String field(String kind) {
        var key = "place" + UUID.randomUUID().toString().substring(0, 8);
        var label = Map.of("english", "Place " + key, "chinese", "地点" + key);
        As.person(Api.ADA)
                .body(Map.of("recordKind", kind, "key", key, "definition", Map.of("type", "TEXT", "label", label)))
                .post("/custom-fields")
                .then()
                .statusCode(201);
        return key;
    }
}
