package dev.guanxi.partner.deal.web;

import static dev.guanxi.partner.deal.web.DealDesk.CUSTOMERS;
import static dev.guanxi.partner.deal.web.DealDesk.DEALS;
import static dev.guanxi.partner.deal.web.DealDesk.MEG;
import static dev.guanxi.partner.deal.web.DealDesk.OPPORTUNITIES;
import static dev.guanxi.partner.deal.web.DealDesk.admit;
import static dev.guanxi.partner.deal.web.DealDesk.approve;
import static dev.guanxi.partner.deal.web.DealDesk.as;
import static dev.guanxi.partner.deal.web.DealDesk.registered;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Deals go where the customers go that they are with. */
@QuarkusTest
class DealMergeTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aDealFollowsItsCustomerAndGoesBackWithIt() {
        var customer = UUID.randomUUID();
        var survivor = UUID.randomUUID();
        var partner = Person.of("pam-" + customer, Roles.PARTNER).partner(admit("Partner " + customer));
        var deal = registered(partner, "Merging " + customer);
        approve(deal).then().statusCode(200);
        var progress = Map.of("dealId", deal.path("id"), "stage", "ENGAGING", "customerId", customer);
        elsewhere.says(OPPORTUNITIES, "stage-advanced", UUID.randomUUID(), progress);
        eventually(() -> as(MEG, deal).body("customerId", equalTo(customer.toString())));

        elsewhere.says(CUSTOMERS, "merged", customer, Map.of("name", "M", "status", "MERGED", "mergedInto", survivor));
        eventually(() -> as(MEG, deal).body("customerId", equalTo(survivor.toString())));
        elsewhere.says(CUSTOMERS, "separated", customer, Map.of("name", "M", "status", "ACTIVE"));

        eventually(() -> as(MEG, deal).body("customerId", equalTo(customer.toString())));
        var id = Answers.id(deal);
        var heard = elsewhere.heardUntil(DEALS, id, "changed");
        assertThat(heard.getLast().state().path("customerId").textValue()).isEqualTo(customer.toString());
    }
}
