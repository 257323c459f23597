package dev.guanxi.sales.telesales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that were promised: at the time of those who are called, also when their clocks change. */
@QuarkusTest
class CallBackTest extends CallCentre {
    private static final String BERLIN = "Europe/Berlin";

    /** Of a customer somewhere, which is called at ten o'clock there. */
    private UUID calling(Map<String, ?> where, String zone) {
        var all = new HashMap<String, Object>(where);
        all.putIfAbsent("phone", number());
        customer("Far", all);
        var list = making(boss, "CUSTOMERS", Map.of());
        list.then().statusCode(201).body("contents.toCall", equalTo(1));
        share(Answers.id(list), false, Map.of(ann, "1")).then().statusCode(200);
        at(zone, "2037-03-10T15:00");
        return taken(ann);
    }

    private Response promise(UUID call, Map<String, ?> callBack) {
        return end(ann, call, Map.of("result", "CALL_BACK", "callBack", callBack));
    }

    /** Clocks in Germany change on 29 March and 25 October 2037. */
    @ParameterizedTest
    @CsvSource({
        "2037-03-27T10:00, 2037-03-27T09:00:00Z",
        "2037-03-30T10:00, 2037-03-30T08:00:00Z",
        "2037-10-23T10:00, 2037-10-23T08:00:00Z",
        "2037-10-26T10:00, 2037-10-26T09:00:00Z"
    })
    void tenOClockInBerlinIsTenOClockThereInWinterAndInSummer(String local, String moment) {
        var call = calling(Map.of("country", "DE"), BERLIN);
        screen(ann, call).body("callee.clocks.zone", hasItems(BERLIN)).body("callee.clocks[0].time", equalTo("15:00"));

        promise(call, Map.of("at", local, "zone", BERLIN))
                .then()
                .statusCode(200)
                .body("callBackAt", equalTo(moment));

        at(BERLIN, local.replace("T10:00", "T09:59"));
        next(ann).then().statusCode(409).body("detail", containsString(moment));
        at(BERLIN, local);
        screen(ann, taken(ann)).body("callee.clocks[0].time", equalTo("10:00"));
    }

    /** At two o'clock clocks are put on three. */
    @Test
    void aTimeThatAChangeOfClocksLeavesOutIsTakenAsMuchLater() {
        var call = calling(Map.of("country", "DE"), BERLIN);

        promise(call, Map.of("at", "2037-03-29T02:30", "zone", BERLIN, "asked", true))
                .then()
                .statusCode(200)
                .body("callBackAt", equalTo("2037-03-29T01:30:00Z"));
    }

    @Test
    void nobodyIsPromisedACallOutsideTheHoursUnlessTheyAskForIt() {
        var call = calling(Map.of("country", "JP"), "Asia/Tokyo");

        promise(call, Map.of("at", "2037-03-11T08:59"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("callBack.at"))
                .body("violations[0].message", containsString("Asia/Tokyo"));
        promise(call, Map.of("at", "2037-03-11T20:00")).then().statusCode(422);
        promise(call, Map.of("at", "2037-03-10T14:00")).then().statusCode(422);
        promise(call, Map.of("at", "2037-03-10T21:00", "asked", true))
                .then()
                .statusCode(200)
                .body("callBackAt", equalTo("2037-03-10T12:00:00Z"));

        at("Asia/Tokyo", "2037-03-10T21:00");
        end(ann, taken(ann), "REACHED").then().statusCode(200);
    }

    @Test
    void whoMayBeInSeveralZonesIsCalledWhenItIsNightInNone() {
        customer("Anywhere", Map.of("country", "US", "phone", number()));
        customer("California", Map.of("country", "US", "province", "California", "phone", number()));
        customer("Xinjiang", Map.of("country", "CN", "province", "新疆", "phone", number()));
        var list = Answers.id(making(boss, "CUSTOMERS", Map.of()));
        share(list, false, Map.of(ann, "1")).then().statusCode(200);
        targets(list)
                .body("items.zones.flatten()", hasItems("America/New_York", "Pacific/Honolulu", "Asia/Urumqi"))
                .body("items.find { it.zones.size() == 1 }.zones", contains("America/Los_Angeles"));

        at("America/Los_Angeles", "2037-03-10T09:30");
        end(ann, taken(ann), "NO_ANSWER").then().statusCode(200);
        next(ann).then().statusCode(409);
        at("America/New_York", "2037-03-10T15:30");
        var call = taken(ann);
        promise(call, Map.of("at", "2037-03-11T10:00"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("callBack.zone"));
        promise(call, Map.of("at", "2037-03-11T10:00", "zone", "Mars/Olympus"))
                .then()
                .statusCode(422);
        promise(call, Map.of("at", "2037-03-11T10:00", "zone", "America/Chicago"))
                .then()
                .statusCode(200)
                .body("callBackAt", equalTo("2037-03-11T15:00:00Z"));
        targets(list).body("items.find { it.callBackZone != null }.zones", contains("America/Chicago"));
    }

    @Test
    void everyZoneIsOneThatTheDatabaseAndWeKnow() {
        var zones = Tables.column("select distinct unnest(zones) from place_zone");

        assertThat(zones).hasSizeGreaterThan(300).allSatisfy(zone -> ZoneId.of(zone));
        assertThat(
                        Tables.number(
                                "select count(*) from place_zone, unnest(zones) z where is_hour_to_call(array[z], now(), '0:00', '24:00')"))
                .isEqualTo(Tables.number("select count(*) from place_zone, unnest(zones)"));
        assertThat(Tables.number(
                        "select count(*) from calling_code c, unnest(c.countries) k left join place_zone p on p.country = k"
                                + " and p.province = '' where p.country is null"))
                .isZero();
    }

    @Test
    void numbersWithACallingCodeTellWhereSomebodyMayBe() {
        lead("Berlin", "+49 30 " + number().substring(4));
        lead("London", "0044 20 " + number().substring(4));
        lead("Here", number());
        var list = leads(Map.of());

        targets(list).body("items.zones.flatten()", hasItems(BERLIN, "Europe/London", SHANGHAI));
    }

    @Test
    void whoPromisedIsRemindedAndCallsItselfAndFirst() {
        forOne(ann, Map.of(), number());
        var first = taken(ann);
        promise(first, Map.of("at", "2037-03-10T14:00")).then().statusCode(200);
        lead("Later", number());
        var list = leads(Map.of());
        share(list, false, Map.of(ann, "1")).then().statusCode(200);

        at(SHANGHAI, "2037-03-10T13:55");
        await().atMost(Duration.ofSeconds(30)).until(() -> reminders().size() == 1);
        assertThat(reminders().getFirst())
                .isEqualTo("You promised to call somebody at 2037-03-10 14:00 (Asia/Shanghai).");

        at(SHANGHAI, "2037-03-10T14:00");
        var call = taken(ann);
        screen(ann, call)
                .body("attempt", equalTo(2))
                .body("earlierCalls.id", contains(first.toString()))
                .body("earlierCalls.result", contains("CALL_BACK"));
        end(ann, call, "REACHED").then().statusCode(200);
        assertThat(reminders()).hasSize(1);
    }

    private List<String> reminders() {
        return elsewhere.heard("crm.sales.notification").stream()
                .map(Heard::state)
                .filter(notice -> notice.path("person").asText().equals(ann.id()))
                .map(notice -> notice.at("/texts/english").asText())
                .toList();
    }

    @Test
    void whatWasPromisedStaysWithWhoeverPromisedWhenTheRestIsSharedAnew() {
        var list = forOne(ann, Map.of(), number(), number(), number());
        promise(taken(ann), Map.of("at", "2037-03-11T10:00")).then().statusCode(200);

        share(list, true, Map.of(ann, "0", bob, "1"))
                .then()
                .statusCode(200)
                .body("shares.targets", containsInAnyOrder(0, 2));

        As.person(ann)
                .queryParam("sort", "nextAt")
                .queryParam("filter", "callBackAt=gt=2037-01-01T00:00:00Z")
                .get("/call-targets")
                .then()
                .body("items.callBackAt", contains("2037-03-11T02:00:00Z"));
    }

    @Test
    void aTimeGoesWithAResultThatLeadsToItAndOnlyThen() {
        forOne(ann, Map.of(), number());
        var call = taken(ann);

        end(ann, call, "CALL_BACK").then().statusCode(422).body("violations.field", contains("callBack"));
        end(ann, call, Map.of("result", "REACHED", "callBack", Map.of("at", "2037-03-11T10:00")))
                .then()
                .statusCode(422);
        end(ann, call, Map.of("result", "CALL_BACK", "callBack", Map.of("at", "2037-02-30T10:00")))
                .then()
                .statusCode(422);
    }
}
