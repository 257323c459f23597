package dev.guanxi.launcher.demo;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * All that there is to tell of a company that trades in contact lenses and eye instruments. Records refer to each other
 * by keys that stay the same; days are counted from the one on which it is loaded.
 */
record DemoCompany(
        List<Product> products,
        List<Customer> customers,
        List<Contact> contacts,
        List<Campaign> campaigns,
        List<Response> responses,
        List<Lead> leads,
        List<Opportunity> opportunities,
        List<Sale> sales,
        List<Complaint> complaints,
        List<Partner> partners,
        List<Deal> deals,
        List<Figure> figures) {

    private static final long SEED = 20_260_101;

    record Product(
            String sku,
            String name,
            String series,
            boolean serialised,
            @Nullable Integer warrantyMonths,
            String price,
            int stock) {}

    /** @param parent key of the organisation it is a part of */
    record Customer(
            String key,
            Region region,
            boolean isPerson,
            Company profile,
            String email,
            String phone,
            @Nullable String parent) {}

    record Contact(String key, String customer, Region region, Person person, String email, String phone, String job) {}

    record Campaign(String key, String name, String kind, int startsIn, int endsIn, Effort effort) {}

    /** What a campaign may cost, what it did cost, and how many it reached. */
    record Effort(String budget, String spent, int sent) {}

    /** Somebody who might want something. */
    record Prospect(Region region, @Nullable Company company, Person person, String phone, String interest) {
        String email() {
            return person.emailAt(company == null ? "mail.example" : company.domain());
        }
    }

    record Response(String key, String campaign, String channel, Prospect prospect) {}

    /**
     * @param response key of the one that it comes from by itself; null when a person captures it
     * @param opportunity key of the one it is converted into
     */
    record Lead(
            String key,
            @Nullable String response,
            String source,
            Prospect prospect,
            Fate fate,
            @Nullable String opportunity) {}

    /** What becomes of a lead. */
    enum Fate {
        LEFT,
        ASSIGNED,
        CONVERTED,
        DISQUALIFIED
    }

    record Line(String sku, int quantity) {}

    /**
     * @param customer key; null when the opportunity comes of a lead
     * @param contact key; null where the customer has none, or the lead brings one
     */
    record Opportunity(
            String key,
            Region region,
            @Nullable String customer,
            @Nullable String contact,
            String name,
            List<Line> lines,
            int closesIn,
            Stage stage) {}

    /** @param methodToken how the order of a won opportunity is paid; null when it is not */
    record Sale(String opportunity, Region region, @Nullable String methodToken, boolean delivered) {}

    record Complaint(
            String key,
            String opportunity,
            String subject,
            String description,
            String resolution,
            CaseStatus becomes) {}

    /** How far a case comes. */
    enum CaseStatus {
        NEW,
        WORKING,
        WAITING,
        RESOLVED,
        CLOSED
    }

    record Partner(String key, String id, String user, String name, String tier) {}

    record Deal(String key, String partner, Prospect prospect, String amount, int closesIn, Decision decision) {}

    /** What becomes of a deal. */
    enum Decision {
        LEFT,
        APPROVED,
        REFUSED,
        IN_CONFLICT
    }

    /** @param customer key; null for the whole company */
    record Figure(String key, @Nullable String customer, int yearsAgo, String amount) {}

    /** {@return the company, the same each time} */
    static DemoCompany imagine() {
        return imagine(SEED);
    }

    static DemoCompany imagine(long seed) {
        Random random = new Random(seed);
        Cast cast = new Cast(random);
        CustomerPlan customers = CustomerPlan.draw(cast);
        LeadPlan leads = LeadPlan.draw(cast, random);
        PipelinePlan pipeline = PipelinePlan.draw(customers, leads.leads(), random);
        PartnerPlan partners = PartnerPlan.draw(cast);
        return new DemoCompany(
                Catalogue.PRODUCTS,
                customers.customers(),
                customers.contacts(),
                leads.campaigns(),
                leads.responses(),
                leads.leads(),
                pipeline.opportunities(),
                pipeline.sales(),
                pipeline.complaints(),
                partners.partners(),
                partners.deals(),
                Figures.draw(customers.customers(), random));
    }
}
