package dev.guanxi.partner.partner.web;

import static dev.guanxi.partner.partner.web.PartnerResourceTest.MEG;
import static dev.guanxi.partner.partner.web.PartnerResourceTest.NED;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.bin.BinJob;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.kinds.Kind;
import dev.guanxi.platform.testkit.kinds.RecordsThatComeBackTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Partners have fields of an administrator, are changed many at once, and come back from the recycle bin. */
@QuarkusTest
class PartnerKindTest extends RecordsThatComeBackTest {
    @Inject
    BinJob job;

    @Override
    protected Kind kind() {
        return new Kind(
                "partners",
                "crm.partner.partner",
                MEG,
                MEG,
                "profile.custom",
                List.of("PartnerProfile", "NewPartner"),
                values -> As.person(MEG)
                        .body(Map.of("name", "Allies", "tier", "SILVER", "custom", values))
                        .post("/partners"));
    }

    @Override
    protected Map<String, ?> elsewise() {
        return Map.of("tier", "GOLD", "status", "SUSPENDED");
    }

    @Override
    protected void emptyBin() throws Throwable {
        VertxContextSupport.subscribeAndAwait(job::empty);
    }

    @Override
    protected Person onlooker() {
        return Person.of("leo", Roles.ANALYST);
    }

    @Test
    void oneThatRegisteredADealIsSuspendedAndNotRemoved() {
        var id = created(2);
        register(id).then().statusCode(201);

        kind().remove(MEG, id).then().statusCode(409).body("type", equalTo("/problems/partner-has-deals"));
        findsOnly(id);
    }

    @Test
    void aRemovedPartnerRegistersNothingUntilItIsBack() {
        var id = created(2);
        As.person(NED)
                .header("If-Match", kind().tag(id))
                .delete("/partners/{id}", id)
                .then()
                .statusCode(404);
        kind().remove(MEG, id).then().statusCode(204);

        register(id).then().statusCode(403).body("type", equalTo("/problems/partner-not-active"));
        As.person(MEG)
                .body(Map.of("id", id, "name", "Again", "tier", "GOLD"))
                .post("/partners")
                .then()
                .statusCode(409);
        kind().patch(MEG, id, Map.of("status", "REMOVED")).then().statusCode(400);
        As.person(NED).get("/recycle-bin/{id}", id).then().statusCode(404);
        kind().bringBack(MEG, id).then().statusCode(204);

        register(id).then().statusCode(201);
    }

    @Test
    void itsOwnUsersSeeNoneOfTheFields() {
        var id = created(2);
        seesNoValues(user(id), id);
    }

    @Test
    void whoeverRegistersInTheMomentOfARemovalFindsThePartnerThereOrGone() {
        nothingBeginsUnderWhatIsRemoved(() -> created(2), PartnerKindTest::register);
    }

    private static Person user(UUID partner) {
        return Person.of("pia-" + partner, Roles.PARTNER).partner(partner);
    }

    private static Response register(UUID partner) {
        return As.person(user(partner))
                .body(Map.of("company", "Customer " + partner, "amount", Map.of("amount", "900.00", "currency", "CNY")))
                .post("/deals");
    }
}
