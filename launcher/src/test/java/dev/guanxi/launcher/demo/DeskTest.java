package dev.guanxi.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final String CUSTOMERS = "/api/contact/v1/customers";
    private static final String DEALS = "/api/sales/v1/opportunities";
    private static final Duration MOMENT = Duration.ofMillis(5);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private TinySuite suite;
    private SuiteApi api;

    @BeforeEach
    void open() throws IOException {
        suite = new TinySuite();
        api = new SuiteApi(suite.address(), user -> "token-of-" + user, MOMENT);
    }

    @AfterEach
    void close() {
        api.close();
        suite.close();
    }

    @Test
    void whatIsThereIsNotAddedAgainAndIsCountedAsSuch() {
        UUID first = desk(Instant.now().minusSeconds(1)).create(customer()).orElseThrow();
        Desk later = desk(Instant.now().plusSeconds(1));

        UUID second = later.create(customer()).orElseThrow();
        later.tally().sumUp();

        assertThat(second).isEqualTo(first);
        assertThat(suite.created(CUSTOMERS)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("customers: 1 there already");
    }

    @Test
    void theFirstRecordTellsTheDayFromWhichDatesAreCounted() {
        Desk desk = desk(Instant.parse("2031-05-06T07:08:09Z"));

        desk.setToday(UUID.fromString("0192a000-0000-7000-8000-00000000a001"));

        assertThat(desk.today()).isEqualTo("2024-10-18");
    }

    @Test
    void waitsUntilAServiceHasHeardOfACustomer() {
        suite.setBehind(5);
        Desk desk = desk(Instant.now());

        assertThat(desk.create(deal())).isPresent();
        assertThat(suite.created(DEALS)).isEqualTo(1);
        assertThat(desk.tally().complaints()).isZero();
    }

    @Test
    void findsWhatAnEarlierRunCreatedAfterWaiting() {
        suite.setBehind(2);
        UUID first = desk(Instant.now()).create(deal()).orElseThrow();

        UUID second = desk(Instant.now()).create(deal()).orElseThrow();

        assertThat(second).isEqualTo(first);
        assertThat(suite.created(DEALS)).isEqualTo(1);
    }

    @Test
    void givesUpWhenAServiceNeverHearsOfTheCustomerAndSaysSoAndSucceedsTheNextTime() {
        suite.setBehind(Integer.MAX_VALUE);
        Desk desk = desk(Instant.now());

        assertThat(desk.create(deal())).isEmpty();
        assertThat(desk.tally().complaints()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("opportunity/1 is refused: 422", "customerId: unknown");

        suite.setBehind(0);
        assertThat(desk(Instant.now()).create(deal())).isPresent();
    }

    @Test
    void aServiceThatDoesNotComeBackIsNamed() {
        suite.setAway("contact");

        assertThatThrownBy(() -> desk(Instant.now()).create(customer()))
                .isInstanceOf(ServiceAwayException.class)
                .hasMessage("contact does not answer");
    }

    @Test
    void aSuiteThatIsNotThereIsExplained() {
        suite.close();

        assertThatThrownBy(() -> desk(Instant.now()).create(customer()))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("does not answer at " + suite.address())
                .hasMessageContaining("crm up");
    }

    private Desk desk(Instant begin) {
        Tally tally = new Tally(new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Desk(api, tally, new Patience(Duration.ofMillis(300), MOMENT), begin);
    }

    private static Draft customer() {
        return new Draft("customers", "customer/1", "rep", CUSTOMERS, new JsonObject().put("name", "杭州青石"));
    }

    private static Draft deal() {
        JsonObject body = new JsonObject().put("name", "镜片").put("customerId", "of no importance");
        return new Draft("deals", "opportunity/1", "rep", DEALS, body, new Draft.Lookup("customerId==1", "name"));
    }
}
