package dev.guanxi.launcher.demo;

import static dev.guanxi.launcher.demo.Service.PARTNER_PORTAL;

import dev.guanxi.launcher.demo.DemoCompany.Deal;
import dev.guanxi.launcher.demo.DemoCompany.Decision;
import dev.guanxi.launcher.demo.DemoCompany.Partner;
import dev.guanxi.launcher.demo.DemoCompany.Prospect;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Partners register whom they want to sell to; we decide. */
final class PartnerChapter implements Chapter {

    private static final String CONFLICT = "deal-conflict";

    @Override
    public String title() {
        return "Partners and deals";
    }

    @Override
    public Set<Service> services() {
        return Set.of(PARTNER_PORTAL);
    }

    @Override
    public void tell(DemoCompany company, Desk desk) {
        company.partners().forEach(partner -> admit(partner, desk));
        Map<String, Partner> partners =
                company.partners().stream().collect(Collectors.toMap(Partner::key, Function.identity()));
        for (Deal deal : company.deals()) {
            Partner partner = partners.get(deal.partner());
            if (partner != null && desk.known(partner.key()).isPresent()) {
                register(deal, partner.user(), desk);
            }
        }
    }

    /** The id is not ours to choose: it stands in the log-ins of the partner's people. */
    private static void admit(Partner partner, Desk desk) {
        String partners = PARTNER_PORTAL.path("partners");
        if (desk.api().get(People.SALES_MANAGER, partners + "/" + partner.id()).isSuccess()) {
            desk.remember(partner.key(), UUID.fromString(partner.id()));
            desk.tally().wasThere("partners");
            return;
        }
        JsonObject body = new JsonObject()
                .put("id", partner.id())
                .put("name", partner.name())
                .put("tier", partner.tier());
        Answer answer = desk.api().create(People.SALES_MANAGER, partners, body, "demonstration/" + partner.key());
        if (answer.isSuccess()) {
            desk.remember(partner.key(), UUID.fromString(partner.id()));
            desk.tally().added("partners");
        } else {
            desk.tally().complain("%s is refused: %s".formatted(partner.key(), answer.refusal()));
        }
    }

    private static void register(Deal deal, String user, Desk desk) {
        Draft draft = new Draft("deals", deal.key(), user, PARTNER_PORTAL.path("deals"), body(deal, desk));
        if (deal.decision() == Decision.IN_CONFLICT) {
            collide(draft, desk);
            return;
        }
        desk.create(draft).ifPresent(id -> decide(deal, PARTNER_PORTAL.path("deals/" + id), desk));
    }

    private static JsonObject body(Deal deal, Desk desk) {
        Prospect prospect = deal.prospect();
        JsonObject body = CampaignChapter.profile(prospect)
                .put("amount", Chapter.money(deal.amount()))
                .put("expectedClose", desk.today().plusDays(deal.closesIn()).toString());
        body.remove("interest");
        return prospect.company() == null
                ? body
                : body.put("website", prospect.company().website());
    }

    private static void collide(Draft draft, Desk desk) {
        Answer answer = desk.api().create(draft.user(), draft.path(), draft.body(), draft.key());
        if (answer.problem().equals(CONFLICT)) {
            desk.tally().say("    %s is refused, as it should be: %s".formatted(draft.name(), answer.refusal()));
        } else {
            desk.tally()
                    .complain("%s should be refused as a conflict, but the answer is %d"
                            .formatted(draft.name(), answer.status()));
        }
    }

    private static void decide(Deal deal, String place, Desk desk) {
        boolean isOpen = desk.read(People.SALES_MANAGER, place)
                .filter(seen -> seen.text("status").equals("REGISTERED"))
                .isPresent();
        if (isOpen && deal.decision() == Decision.APPROVED) {
            desk.step(People.SALES_MANAGER, place, "approval", null)
                    .ifPresent(done -> desk.tally().added("deals approved"));
        } else if (isOpen && deal.decision() == Decision.REFUSED) {
            String reason = deal.prospect().region().say("该客户由我们直接服务", "The customer buys from us directly.");
            desk.step(People.SALES_MANAGER, place, "refusal", new JsonObject().put("reason", reason))
                    .ifPresent(done -> desk.tally().added("deals refused"));
        }
    }
}
