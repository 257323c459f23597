package dev.guanxi.sales.org;

import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People of a sales force of its own, for one test. */
public final class SalesForce {
    public final String key = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    public final String team = "/sales/o" + key;
    public final Person boss = Person.of("boss-" + key, Roles.SALES_MANAGER, team);

    private final Elsewhere elsewhere = new Elsewhere();
    private @Nullable UUID customer;

    /** Somebody who sells, under the log-in of the same name. */
    public UUID seller(String name) {
        return seller(name, Map.of());
    }

    public UUID seller(String name, Map<String, ?> more) {
        var profile = new HashMap<String, Object>(Map.of("name", login(name), "team", team));
        profile.putAll(more);
        return Answers.id(As.person(boss)
                .body(Map.of("login", login(name), "profile", profile))
                .post("/sellers"));
    }

    public String login(String name) {
        return name + "-" + key;
    }

    public Person person(String name) {
        return Person.of(login(name), Roles.SALES_REP, team);
    }

    /** Somebody reports to somebody from a day on; from the beginning when none is told. */
    public Response reports(UUID seller, @Nullable UUID manager, @Nullable String from) {
        var line = new HashMap<String, Object>(Map.of("sellerId", seller));
        line.put("profile", manager == null ? Map.of() : Map.of("managerId", manager));
        if (from != null) {
            line.put("from", from);
        }
        return As.person(boss).body(line).post("/reporting-lines");
    }

    /** A deal of somebody that is won today. */
    public UUID won(String owner, String amount) {
        return won(owner, Api.cny(amount), Map.of());
    }

    /** The same in any currency, with further terms. */
    public UUID won(String owner, Map<String, String> amount, Map<String, ?> more) {
        var terms = new HashMap<String, Object>(
                Map.of("name", "Deal " + key, "amount", amount, "customerId", knownCustomer()));
        terms.putAll(more);
        var deal = Api.deal(person(owner), terms);
        step(owner, deal, "stage", Map.of("stage", "ENGAGING"));
        step(owner, deal, "stage", Map.of("stage", "PROPOSING"));
        step(owner, deal, "win", Map.of());
        return deal;
    }

    private UUID knownCustomer() {
        if (customer == null) {
            customer = Ids.next();
            elsewhere.says(
                    "crm.contact.customer",
                    "created",
                    customer,
                    Map.of("kind", "ORGANISATION", "name", "C" + key, "status", "ACTIVE"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !Tables.column("select id from customer where id = '%s'".formatted(customer))
                            .isEmpty());
        }
        return customer;
    }

    private void step(String owner, UUID deal, String step, Map<String, ?> body) {
        Api.step(person(owner), "opportunities", deal, step, body).then().statusCode(200);
    }
}
