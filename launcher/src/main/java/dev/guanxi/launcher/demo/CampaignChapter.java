package dev.guanxi.launcher.demo;

import static dev.guanxi.launcher.demo.Service.MARKETING;

import dev.guanxi.launcher.demo.DemoCompany.Campaign;
import dev.guanxi.launcher.demo.DemoCompany.Prospect;
import dev.guanxi.launcher.demo.DemoCompany.Response;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.UUID;

/** Campaigns run, and people answer them. */
final class CampaignChapter implements Chapter {

    @Override
    public String title() {
        return "Campaigns and responses";
    }

    @Override
    public Set<Service> services() {
        return Set.of(MARKETING);
    }

    @Override
    public void tell(DemoCompany company, Desk desk) {
        for (Campaign campaign : company.campaigns()) {
            plan(campaign, desk);
            desk.known(campaign.key()).ifPresent(id -> run(campaign, id, desk));
        }
        for (Response response : company.responses()) {
            desk.known(response.campaign()).ifPresent(campaign -> record(response, campaign, desk));
        }
    }

    private static void plan(Campaign campaign, Desk desk) {
        JsonObject body = new JsonObject()
                .put("name", campaign.name())
                .put("kind", campaign.kind())
                .put("startsOn", desk.today().plusDays(campaign.startsIn()).toString())
                .put("endsOn", desk.today().plusDays(campaign.endsIn()).toString())
                .put("budget", Chapter.money(campaign.effort().budget()));
        desk.create(new Draft("campaigns", campaign.key(), People.MARKETER, MARKETING.path("campaigns"), body));
    }

    private static void run(Campaign campaign, UUID id, Desk desk) {
        String place = MARKETING.path("campaigns/" + id);
        boolean isDraft = desk.read(People.MARKETER, place)
                .filter(seen -> seen.text("status").equals("DRAFT"))
                .isPresent();
        if (isDraft && desk.step(People.MARKETER, place, "start", null).isPresent()) {
            JsonObject effort = new JsonObject()
                    .put("spent", Chapter.money(campaign.effort().spent()))
                    .put("sent", campaign.effort().sent());
            desk.replace(People.MARKETER, place, "/effort", effort);
        }
    }

    private static void record(Response response, UUID campaign, Desk desk) {
        JsonObject body = profile(response.prospect())
                .put("campaignId", campaign.toString())
                .put("channel", response.channel());
        desk.create(new Draft("responses", response.key(), People.MARKETER, MARKETING.path("responses"), body));
    }

    /** {@return somebody who might want something, as responses and leads tell it} */
    static JsonObject profile(Prospect prospect) {
        Company company = prospect.company();
        return new JsonObject()
                .put("company", company == null ? null : company.name())
                .put("givenName", prospect.person().givenName())
                .put("familyName", prospect.person().familyName())
                .put("email", prospect.email())
                .put("phone", prospect.phone())
                .put("interest", prospect.interest());
    }
}
