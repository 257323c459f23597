package dev.guanxi.launcher.demo;

import static dev.guanxi.launcher.demo.Service.SALES;

import dev.guanxi.launcher.demo.DemoCompany.Fate;
import dev.guanxi.launcher.demo.DemoCompany.Lead;
import dev.guanxi.launcher.demo.DemoCompany.Opportunity;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Leads come in, by themselves or by hand; some are taken up, and some of those become opportunities. */
final class LeadChapter implements Chapter {

    private static final Set<String> OPEN = Set.of("NEW", "ASSIGNED");

    @Override
    public String title() {
        return "Leads";
    }

    @Override
    public Set<Service> services() {
        return Set.of(SALES);
    }

    @Override
    public void tell(DemoCompany company, Desk desk) {
        Map<String, Opportunity> opportunities =
                company.opportunities().stream().collect(Collectors.toMap(Opportunity::key, Function.identity()));
        for (Lead lead : company.leads()) {
            Optional<UUID> id = lead.response() == null ? capture(lead, desk) : awaitLeadOf(lead.response(), desk);
            id.ifPresent(found -> follow(lead, SALES.path("leads/" + found), opportunities, desk));
        }
    }

    /** Somebody takes it down; to give it to somebody else it takes the manager. */
    private static Optional<UUID> capture(Lead lead, Desk desk) {
        String user = lead.fate() == Fate.ASSIGNED
                ? People.SALES_MANAGER
                : lead.prospect().region().seller();
        JsonObject body =
                new JsonObject().put("source", lead.source()).put("profile", CampaignChapter.profile(lead.prospect()));
        return desk.create(new Draft("leads captured", lead.key(), user, SALES.path("leads"), body));
    }

    private static Optional<UUID> awaitLeadOf(String response, Desk desk) {
        Optional<UUID> recorded = desk.known(response);
        if (recorded.isEmpty()) {
            return Optional.empty();
        }
        Optional<UUID> lead = desk.await(People.SALES_MANAGER, SALES.path("leads"), "responseId==" + recorded.get());
        lead.ifPresentOrElse(
                id -> desk.count("leads that came of responses", id),
                () -> desk.tally().complain("%s has not become a lead in sales yet".formatted(response)));
        return lead;
    }

    private static void follow(Lead lead, String place, Map<String, Opportunity> opportunities, Desk desk) {
        Optional<Answer> seen = lead.fate() == Fate.LEFT ? Optional.empty() : desk.read(People.SALES_MANAGER, place);
        if (seen.isEmpty()) {
            return;
        }
        if (OPEN.contains(seen.get().text("status")) && assign(lead, place, seen.get(), desk)) {
            seen = end(lead, place, opportunities, desk);
        }
        seen.filter(answer -> !answer.text("opportunityId").isEmpty())
                .ifPresent(answer -> desk.remember(
                        String.valueOf(lead.opportunity()), UUID.fromString(answer.text("opportunityId"))));
    }

    /** {@return whether it is the seller's now; what somebody gave to somebody else is left to them} */
    private static boolean assign(Lead lead, String place, Answer seen, Desk desk) {
        Region region = lead.prospect().region();
        String seller = desk.api().subject(region.seller());
        String owner = seen.text("ownerId");
        if (owner.equals(seller)) {
            return true;
        }
        JsonObject to = new JsonObject().put("ownerId", seller).put("team", region.team());
        return (owner.isEmpty() || owner.equals(desk.api().subject(People.SALES_MANAGER)))
                && desk.step(People.SALES_MANAGER, place, "assignment", to).isPresent();
    }

    private static Optional<Answer> end(Lead lead, String place, Map<String, Opportunity> opportunities, Desk desk) {
        String seller = lead.prospect().region().seller();
        return switch (lead.fate()) {
            case LEFT, ASSIGNED -> Optional.empty();
            case DISQUALIFIED -> {
                String reason = lead.prospect().region().say("暂无预算", "no budget");
                yield desk.step(seller, place, "disqualification", new JsonObject().put("reason", reason));
            }
            case CONVERTED ->
                Optional.ofNullable(opportunities.get(lead.opportunity()))
                        .flatMap(opportunity -> Terms.of(opportunity, desk))
                        .flatMap(terms -> convert(seller, place, terms, desk));
        };
    }

    private static Optional<Answer> convert(String seller, String place, Terms terms, Desk desk) {
        JsonObject plan = new JsonObject()
                .put("opportunityName", terms.name())
                .put("lines", terms.lines())
                .put("expectedClose", terms.expectedClose());
        return desk.step(seller, place, "conversion", plan);
    }
}
