package dev.guanxi.launcher.demo;

import dev.guanxi.launcher.demo.DemoCompany.Contact;
import dev.guanxi.launcher.demo.DemoCompany.Customer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Organisations with the people one talks to there, some of them parts of others, and persons who buy for themselves. */
record CustomerPlan(List<Customer> customers, List<Contact> contacts) {

    private static final int ORGANISATIONS = 42;
    private static final int BRANCHES = 10;
    private static final int PERSONS = 10;
    private static final int EVERY_WITH_TWO_CONTACTS = 3;

    static CustomerPlan draw(Cast cast) {
        CustomerPlan plan = new CustomerPlan(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < ORGANISATIONS; i++) {
            plan.addOrganisation(cast, Region.of(i), i);
        }
        for (int i = 0; i < PERSONS; i++) {
            plan.addPerson(cast, Region.of(i));
        }
        return plan;
    }

    /** {@return the key of the first person one talks to there; null for persons, who speak for themselves} */
    @Nullable
    String contactOf(Customer customer) {
        return contacts.stream()
                .filter(contact -> contact.customer().equals(customer.key()))
                .map(Contact::key)
                .findFirst()
                .orElse(null);
    }

    private void addOrganisation(Cast cast, Region region, int place) {
        // The last ones are parts of the first ones, which are in the same region.
        int first = place - (ORGANISATIONS - BRANCHES);
        String parent = first < 0 ? null : customers.get(first).key();
        Company company = cast.company(region.names());
        String key = "customer/" + company.slug();
        String phone = cast.phone(company.country());
        customers.add(new Customer(key, region, false, company, "info@" + company.domain(), phone, parent));
        addContact(cast, key, region, company);
        if (place % EVERY_WITH_TWO_CONTACTS == 0) {
            addContact(cast, key, region, company);
        }
    }

    private void addContact(Cast cast, String customer, Region region, Company company) {
        Person person = cast.person(region.names());
        contacts.add(new Contact(
                "contact/" + person.mailbox(),
                customer,
                region,
                person,
                person.emailAt(company.domain()),
                cast.phone(company.country()),
                cast.jobTitle(region.names())));
    }

    private void addPerson(Cast cast, Region region) {
        Person person = cast.person(region.names());
        String name =
                region.say(person.familyName() + person.givenName(), person.givenName() + " " + person.familyName());
        Company home = cast.company(region.names());
        Company profile = new Company(name, person.mailbox(), home.city(), home.country());
        String phone = cast.phone(home.country());
        customers.add(new Customer(
                "customer/" + person.mailbox(), region, true, profile, person.emailAt("mail.example"), phone, null));
    }
}
