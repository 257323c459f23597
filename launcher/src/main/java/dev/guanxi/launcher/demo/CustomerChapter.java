package dev.guanxi.launcher.demo;

import static dev.guanxi.launcher.demo.Service.CONTACT;

import dev.guanxi.launcher.demo.DemoCompany.Contact;
import dev.guanxi.launcher.demo.DemoCompany.Customer;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.UUID;

/** The sellers write down whom they know. */
final class CustomerChapter implements Chapter {

    @Override
    public String title() {
        return "Customers and contacts";
    }

    @Override
    public Set<Service> services() {
        return Set.of(CONTACT);
    }

    @Override
    public void tell(DemoCompany company, Desk desk) {
        company.customers().forEach(customer -> write(customer, desk));
        desk.known(company.customers().getFirst().key()).ifPresent(desk::setToday);
        company.contacts().forEach(contact -> write(contact, desk));
    }

    private static void write(Customer customer, Desk desk) {
        Company profile = customer.profile();
        JsonObject known = new JsonObject()
                .put("name", profile.name())
                .put("phone", customer.phone())
                .put("email", customer.email())
                .put("city", profile.city())
                .put("country", profile.country());
        if (!customer.isPerson()) {
            known.put("industry", customer.region().say("眼视光", "eye care")).put("website", profile.website());
        }
        if (customer.parent() != null) {
            desk.known(customer.parent()).ifPresent(parent -> known.put("parentId", parent.toString()));
        }
        JsonObject body = new JsonObject()
                .put("kind", customer.isPerson() ? "PERSON" : "ORGANISATION")
                .put("profile", known);
        desk.create(
                new Draft("customers", customer.key(), customer.region().seller(), CONTACT.path("customers"), body));
    }

    private static void write(Contact contact, Desk desk) {
        desk.known(contact.customer()).ifPresent(customer -> write(contact, customer, desk));
    }

    private static void write(Contact contact, UUID customer, Desk desk) {
        JsonObject profile = new JsonObject()
                .put("givenName", contact.person().givenName())
                .put("familyName", contact.person().familyName())
                .put("email", contact.email())
                .put("phone", contact.phone())
                .put("jobTitle", contact.job());
        JsonObject body =
                new JsonObject().put("customerId", customer.toString()).put("profile", profile);
        desk.create(new Draft("contacts", contact.key(), contact.region().seller(), CONTACT.path("contacts"), body));
    }
}
