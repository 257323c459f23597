package dev.guanxi.launcher.demo;

import dev.guanxi.launcher.demo.DemoCompany.Deal;
import dev.guanxi.launcher.demo.DemoCompany.Decision;
import dev.guanxi.launcher.demo.DemoCompany.Partner;
import dev.guanxi.launcher.demo.DemoCompany.Prospect;
import java.util.ArrayList;
import java.util.List;

/** Two companies that sell with us, and the customers they register. */
record PartnerPlan(List<Partner> partners, List<Deal> deals) {

    private static final int DEALS = 8;
    private static final int CLOSES_IN = 90;

    /** What the log-ins of the partners' people carry as {@code partner_id}. */
    private static final String ID_A = "0192a000-0000-7000-8000-00000000a001";

    private static final String ID_B = "0192a000-0000-7000-8000-00000000b001";

    static PartnerPlan draw(Cast cast) {
        Company a = cast.company(Region.EAST.names());
        Company b = cast.company(Region.WEST.names());
        List<Partner> partners = List.of(
                new Partner("partner/a", ID_A, People.PARTNER_A, a.name(), "GOLD"),
                new Partner("partner/b", ID_B, People.PARTNER_B, b.name(), "SILVER"));
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < DEALS; i++) {
            Decision decision = i == 1 ? Decision.REFUSED : i == 2 ? Decision.APPROVED : Decision.LEFT;
            deals.add(deal(i, partners.get(i % 2), prospect(cast, Region.of(i)), decision));
        }
        // The other partner comes too late for the very first customer.
        deals.add(deal(DEALS, partners.get(1), deals.getFirst().prospect(), Decision.IN_CONFLICT));
        return new PartnerPlan(partners, deals);
    }

    private static Prospect prospect(Cast cast, Region region) {
        Company company = cast.company(region.names());
        return new Prospect(region, company, cast.person(region.names()), cast.phone(company.country()), "");
    }

    private static Deal deal(int place, Partner partner, Prospect prospect, Decision decision) {
        String amount = "%d000.00".formatted(30 + 11 * place);
        return new Deal("deal/" + place, partner.key(), prospect, amount, CLOSES_IN, decision);
    }
}
