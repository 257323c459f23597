package dev.guanxi.launcher.demo;

import dev.guanxi.launcher.demo.DemoCompany.CaseStatus;
import dev.guanxi.launcher.demo.DemoCompany.Complaint;
import dev.guanxi.launcher.demo.DemoCompany.Customer;
import dev.guanxi.launcher.demo.DemoCompany.Lead;
import dev.guanxi.launcher.demo.DemoCompany.Opportunity;
import dev.guanxi.launcher.demo.DemoCompany.Sale;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What customers may buy, what they bought, how it is paid, and what does not work then. */
record PipelinePlan(List<Opportunity> opportunities, List<Sale> sales, List<Complaint> complaints) {

    private static final int OPENED_BY_US = 33;
    private static final int PACE = 17;
    private static final int SOON = 14;
    private static final int LATEST = 180;

    private static final List<Stage> STAGES = List.of(
            Stage.WON,
            Stage.PROSPECTING,
            Stage.PROPOSING,
            Stage.WON,
            Stage.ENGAGING,
            Stage.LOST,
            Stage.WON,
            Stage.PROSPECTING);

    private static final List<Integer> NOT_DELIVERED = List.of(3, 4);

    static PipelinePlan draw(CustomerPlan known, List<Lead> leads, Random random) {
        PipelinePlan plan = new PipelinePlan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Customer> customers = known.customers();
        for (int i = 0; i < OPENED_BY_US; i++) {
            Customer customer = customers.get(i * PACE % customers.size());
            Whom whom = new Whom(customer.region(), customer.key(), known.contactOf(customer));
            plan.addOpportunity("opportunity/ours-" + i, whom, random);
        }
        leads.forEach(lead -> {
            if (lead.opportunity() != null) {
                plan.addOpportunity(lead.opportunity(), new Whom(lead.prospect().region(), null, null), random);
            }
        });
        plan.addComplaints();
        return plan;
    }

    private record Whom(
            Region region,
            @Nullable String customer,
            @Nullable String contact) {}

    private void addOpportunity(String key, Whom whom, Random random) {
        Region region = whom.region();
        String name = Names.pick(
                random,
                List.of(
                        region.say("门店设备更新", "New equipment for the shop"),
                        region.say("镜片年度框架采购", "Lenses for a year"),
                        region.say("新诊所开业", "A new clinic opens"),
                        region.say("连锁门店验光升级", "Better refraction for all branches")));
        Stage stage = STAGES.get(opportunities.size() % STAGES.size());
        int closesIn = SOON + random.nextInt(LATEST - SOON);
        opportunities.add(new Opportunity(
                key, region, whom.customer(), whom.contact(), name, Catalogue.order(random), closesIn, stage));
        if (stage == Stage.WON) {
            addSale(key, region);
        }
    }

    private void addSale(String opportunity, Region region) {
        int place = sales.size();
        String token = tokenOf(place);
        boolean isPaid = token != null && !token.equals("test-declined");
        sales.add(new Sale(opportunity, region, token, isPaid && !NOT_DELIVERED.contains(place)));
    }

    /** One card is declined, one payment comes late, one order waits for its money. */
    private static @Nullable String tokenOf(int place) {
        return switch (place) {
            case 0 -> "test-declined";
            case 1 -> "test-late";
            case 2 -> null;
            default -> "test-ok";
        };
    }

    private void addComplaints() {
        List<CaseStatus> ends =
                List.of(CaseStatus.NEW, CaseStatus.WORKING, CaseStatus.WAITING, CaseStatus.RESOLVED, CaseStatus.CLOSED);
        List<Sale> delivered = sales.stream().filter(Sale::delivered).toList();
        for (int i = 0; i < 2 * ends.size(); i++) {
            Sale sale = delivered.get(i % delivered.size());
            complaints.add(new Complaint(
                    "case/" + i,
                    sale.opportunity(),
                    sale.region().say("仪器开机后无显示", "The display stays dark"),
                    sale.region().say("今早开机后屏幕不亮，指示灯正常。", "Since this morning; the light is on."),
                    sale.region().say("已更换电源线，设备恢复正常。", "The power lead was replaced; it works again."),
                    ends.get(i % ends.size())));
        }
    }
}
