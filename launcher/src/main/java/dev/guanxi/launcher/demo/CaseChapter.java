package dev.guanxi.launcher.demo;

import static dev.guanxi.launcher.demo.Service.SERVICE;

import dev.guanxi.launcher.demo.DemoCompany.CaseStatus;
import dev.guanxi.launcher.demo.DemoCompany.Complaint;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was delivered does not work; the service centre sees to it. */
final class CaseChapter implements Chapter {

    private static final String TEAM = "/service/centre";

    @Override
    public String title() {
        return "Cases";
    }

    @Override
    public Set<Service> services() {
        return Set.of(SERVICE);
    }

    @Override
    public void tell(DemoCompany company, Desk desk) {
        for (Complaint complaint : company.complaints()) {
            desk.known(OrderChapter.orderOf(complaint.opportunity()))
                    .flatMap(order -> awaitInstalled(complaint, order, desk))
                    .flatMap(product -> open(complaint, product, desk))
                    .ifPresent(id -> handle(complaint, SERVICE.path("cases/" + id), desk));
        }
    }

    /** What was delivered stands at the customer's as soon as the service department has heard of it. */
    private static Optional<JsonObject> awaitInstalled(Complaint complaint, UUID order, Desk desk) {
        String products = SERVICE.path("installed-products");
        Optional<JsonObject> first = desk.patience()
                .await(() -> desk.list(People.AGENT, products, "orderId==" + order).stream()
                        .filter(row -> row.getString("serial") != null)
                        .min(Comparator.comparing((JsonObject row) -> row.getString("serial"))));
        if (first.isEmpty()) {
            desk.tally().complain("%s: nothing stands at the customer's yet".formatted(complaint.key()));
        }
        return first;
    }

    private static Optional<UUID> open(Complaint complaint, JsonObject product, Desk desk) {
        String customer = product.getString("customerId");
        JsonObject body = new JsonObject()
                .put("customerId", customer)
                .put("installedProductId", product.getString("id"))
                .put("subject", complaint.subject())
                .put("description", complaint.description());
        Draft.Lookup lookup = new Draft.Lookup("installedProductId==" + product.getString("id"), "subject");
        return desk.create(new Draft("cases", complaint.key(), People.AGENT, SERVICE.path("cases"), body, lookup));
    }

    /** Only a case that nobody has taken up is taken further. */
    private static void handle(Complaint complaint, String place, Desk desk) {
        boolean isNew = desk.read(People.AGENT, place)
                .filter(seen -> seen.text("status").equals(CaseStatus.NEW.name()))
                .isPresent();
        if (!isNew) {
            return;
        }
        for (Step step : steps(complaint, desk)) {
            if (desk.step(People.AGENT, place, step.action(), step.body()).isEmpty()) {
                return;
            }
        }
    }

    private static List<Step> steps(Complaint complaint, Desk desk) {
        Step assignment = new Step(
                "assignment",
                new JsonObject()
                        .put("ownerId", desk.api().subject(People.AGENT))
                        .put("team", TEAM));
        Step resolution = new Step("resolution", new JsonObject().put("resolution", complaint.resolution()));
        return switch (complaint.becomes()) {
            case NEW -> List.of();
            case WORKING -> List.of(assignment);
            case WAITING -> List.of(assignment, new Step("pause", null));
            case RESOLVED -> List.of(assignment, resolution);
            case CLOSED -> List.of(assignment, resolution, new Step("closure", null));
        };
    }

    private record Step(String action, @Nullable JsonObject body) {}
}
