package dev.guanxi.launcher.demo;

import dev.guanxi.launcher.demo.DemoCompany.Campaign;
import dev.guanxi.launcher.demo.DemoCompany.Effort;
import dev.guanxi.launcher.demo.DemoCompany.Fate;
import dev.guanxi.launcher.demo.DemoCompany.Lead;
import dev.guanxi.launcher.demo.DemoCompany.Prospect;
import dev.guanxi.launcher.demo.DemoCompany.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Two campaigns, who answers them, and everybody else who calls or writes. */
record LeadPlan(List<Campaign> campaigns, List<Response> responses, List<Lead> leads) {

    private static final int RESPONSES = 30;
    private static final int CAPTURED = 25;
    private static final int EVERY_PERSON = 5;
    private static final List<String> SOURCES = List.of("CALL", "WEB_FORM", "REFERRAL");
    private static final List<String> CHANNELS = List.of("WEB_FORM", "EMAIL", "TELEPHONE");

    /** Most responses wait in the pool; what people captured is nobody's any more after a while. */
    private static final List<Fate> FATES_OF_RESPONSES = List.of(
            Fate.LEFT, Fate.LEFT, Fate.LEFT, Fate.ASSIGNED, Fate.LEFT, Fate.CONVERTED, Fate.LEFT, Fate.DISQUALIFIED);

    private static final List<Fate> FATES_OF_CAPTURED =
            List.of(Fate.LEFT, Fate.ASSIGNED, Fate.CONVERTED, Fate.ASSIGNED, Fate.DISQUALIFIED);

    static LeadPlan draw(Cast cast, Random random) {
        LeadPlan plan = new LeadPlan(campaignsOfTheYear(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < RESPONSES; i++) {
            plan.addResponse(i, prospect(cast, random, i));
        }
        for (int i = 0; i < CAPTURED; i++) {
            Fate fate = FATES_OF_CAPTURED.get(i % FATES_OF_CAPTURED.size());
            String source = SOURCES.get(i % SOURCES.size());
            plan.addLead("lead/captured-" + i, null, source, prospect(cast, random, i), fate);
        }
        return plan;
    }

    private static List<Campaign> campaignsOfTheYear() {
        return List.of(
                new Campaign(
                        "campaign/miro-spring",
                        "Miro 春季新品",
                        "EMAIL",
                        -40,
                        80,
                        new Effort("60000.00", "21500.00", 4200)),
                new Campaign(
                        "campaign/okta-clinic",
                        "Okta in every clinic",
                        "EXHIBITION",
                        -20,
                        40,
                        new Effort("90000.00", "64000.00", 850)));
    }

    private void addResponse(int place, Prospect prospect) {
        String campaign = campaigns.get(prospect.region().ordinal()).key();
        String key = "response/" + prospect.person().mailbox();
        responses.add(new Response(key, campaign, CHANNELS.get(place % CHANNELS.size()), prospect));
        Fate fate = FATES_OF_RESPONSES.get(place % FATES_OF_RESPONSES.size());
        addLead("lead/of-response-" + place, key, "CAMPAIGN", prospect, fate);
    }

    private void addLead(String key, @Nullable String response, String source, Prospect prospect, Fate fate) {
        String opportunity = fate == Fate.CONVERTED ? key.replace("lead/", "opportunity/") : null;
        leads.add(new Lead(key, response, source, prospect, fate, opportunity));
    }

    private static Prospect prospect(Cast cast, Random random, int place) {
        Region region = Region.of(place / 2 + place);
        Company company = cast.company(region.names());
        Person person = cast.person(region.names());
        List<String> interests = List.of(
                region.say("日抛镜片年度采购", "Daily lenses for a year"),
                region.say("验光仪报价", "A quote for a refractometer"),
                region.say("护理液代理", "Distribution of care solution"),
                region.say("裂隙灯试用", "Trying out a slit lamp"));
        boolean isPerson = place % EVERY_PERSON == EVERY_PERSON - 1;
        return new Prospect(
                region,
                isPerson ? null : company,
                person,
                cast.phone(company.country()),
                Names.pick(random, interests));
    }
}
