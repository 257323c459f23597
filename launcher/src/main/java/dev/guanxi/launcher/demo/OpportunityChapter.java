package dev.guanxi.launcher.demo;

import static dev.guanxi.launcher.demo.Service.SALES;

import dev.guanxi.launcher.demo.DemoCompany.Opportunity;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Opportunities are opened and pursued; some end well. */
final class OpportunityChapter implements Chapter {

    @Override
    public String title() {
        return "Opportunities";
    }

    @Override
    public Set<Service> services() {
        return Set.of(SALES);
    }

    @Override
    public void tell(DemoCompany company, Desk desk) {
        for (Opportunity opportunity : company.opportunities()) {
            Optional<UUID> id = opportunity.customer() == null
                    ? desk.known(opportunity.key())
                    : desk.known(opportunity.customer()).flatMap(customer -> open(opportunity, customer, desk));
            id.ifPresent(found -> pursue(opportunity, SALES.path("opportunities/" + found), desk));
        }
    }

    private static Optional<UUID> open(Opportunity opportunity, UUID customer, Desk desk) {
        return Terms.of(opportunity, desk).flatMap(terms -> {
            JsonObject body = new JsonObject()
                    .put("name", terms.name())
                    .put("customerId", customer.toString())
                    .put("lines", terms.lines())
                    .put("expectedClose", terms.expectedClose());
            if (opportunity.contact() != null) {
                desk.known(opportunity.contact()).ifPresent(contact -> body.put("contactId", contact.toString()));
            }
            return desk.create(new Draft(
                    "opportunities opened",
                    opportunity.key(),
                    opportunity.region().seller(),
                    SALES.path("opportunities"),
                    body,
                    new Draft.Lookup("customerId==" + customer, "name")));
        });
    }

    private static void pursue(Opportunity opportunity, String place, Desk desk) {
        String seller = opportunity.region().seller();
        Optional<Stage> present = desk.read(seller, place).map(seen -> Stage.valueOf(seen.text("stage")));
        if (present.isEmpty()) {
            return;
        }
        for (Stage step : opportunity.stage().stepsFrom(present.get())) {
            if (desk.step(seller, place, "stage", new JsonObject().put("stage", step.name()))
                    .isEmpty()) {
                return;
            }
        }
        if (opportunity.stage().closes(present.get())) {
            close(opportunity, seller, place, desk);
        }
    }

    private static void close(Opportunity opportunity, String seller, String place, Desk desk) {
        if (opportunity.stage() == Stage.WON) {
            desk.step(seller, place, "win", null).ifPresent(won -> desk.tally().added("opportunities won"));
            return;
        }
        String reason = opportunity.region().say("价格", "price");
        desk.step(seller, place, "loss", new JsonObject().put("reason", reason))
                .ifPresent(lost -> desk.tally().added("opportunities lost"));
    }
}
