package dev.guanxi.launcher.demo;

import static dev.guanxi.launcher.demo.Service.INSIGHT;

import dev.guanxi.launcher.demo.DemoCompany.Figure;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The analyst records what was sold in earlier years, and sets the rule that makes A, B and C customers. */
final class FigureChapter implements Chapter {

    private static final String UNCHANGED = "\"0\"";

    @Override
    public String title() {
        return "Figures and classes";
    }

    @Override
    public Set<Service> services() {
        return Set.of(INSIGHT);
    }

    @Override
    public void tell(DemoCompany company, Desk desk) {
        for (Figure figure : company.figures()) {
            if (figure.customer() == null) {
                record(figure, null, desk);
            } else {
                desk.known(figure.customer()).ifPresent(customer -> record(figure, customer, desk));
            }
        }
        classify(desk);
    }

    private static void record(Figure figure, @Nullable UUID customer, Desk desk) {
        JsonObject body = new JsonObject()
                .put("year", desk.today().getYear() - figure.yearsAgo())
                .put("amount", Chapter.money(figure.amount()));
        if (customer != null) {
            body.put("customerId", customer.toString());
        }
        desk.create(new Draft("yearly figures", figure.key(), People.ANALYST, INSIGHT.path("sales-figures"), body));
    }

    /** A rule that somebody has set already is left to them. */
    private static void classify(Desk desk) {
        String place = INSIGHT.path("classification");
        boolean isUntouched = desk.read(People.ANALYST, place)
                .filter(rule -> rule.etag().equals(UNCHANGED))
                .isPresent();
        if (!isUntouched) {
            desk.tally().wasThere("classification");
            return;
        }
        JsonObject thresholds = new JsonObject()
                .put("kind", "CUMULATIVE_SHARE")
                .put("a", 50)
                .put("b", 80)
                .put("c", 100);
        JsonObject rule = new JsonObject().put("basis", "REVENUE").put("thresholds", thresholds);
        desk.replace(People.ANALYST, place, "", rule)
                .ifPresent(set -> desk.tally().added("classification"));
    }
}
