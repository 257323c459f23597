package dev.guanxi.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a company that has nothing but products and a few customers: the others need a real suite. */
class DemoLoaderTest {

    private static final String PRODUCTS = "/api/e-commerce/v1/products";
    private static final String CUSTOMERS = "/api/contact/v1/customers";
    private static final String CONTACTS = "/api/contact/v1/contacts";

    private static final DemoCompany WHOLE = DemoCompany.imagine();
    private static final DemoCompany COMPANY = new DemoCompany(
            WHOLE.products(),
            WHOLE.customers().subList(0, 8),
            WHOLE.contacts().subList(0, 8),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private TinySuite suite;

    @BeforeEach
    void open() throws IOException {
        suite = new TinySuite();
    }

    @AfterEach
    void close() {
        suite.close();
    }

    @Test
    void loadsEverythingOnceHoweverOftenItIsAsked() {
        load();
        load();

        assertThat(suite.created(PRODUCTS)).isEqualTo(7);
        assertThat(suite.created(CUSTOMERS)).isEqualTo(COMPANY.customers().size());
        assertThat(suite.created(CONTACTS)).isEqualTo(COMPANY.contacts().size());
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "products: 7 added",
                        "customers: %d added".formatted(COMPANY.customers().size()));
    }

    @Test
    void leavesOutWhoseServiceIsAwayAndMakesUpForItTheNextTime() {
        suite.setAway("e-commerce");

        assertThat(load()).isFalse();
        assertThat(suite.created(PRODUCTS)).isZero();
        assertThat(suite.created(CUSTOMERS)).isEqualTo(COMPANY.customers().size());
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("left out: e-commerce is away");

        suite.setBack("e-commerce");
        load();
        assertThat(suite.created(PRODUCTS)).isEqualTo(7);
        assertThat(suite.created(CUSTOMERS)).isEqualTo(COMPANY.customers().size());
    }

    private boolean load() {
        Tally tally = new Tally(new PrintStream(said, true, StandardCharsets.UTF_8));
        Duration moment = Duration.ofMillis(5);
        try (SuiteApi api = new SuiteApi(suite.address(), user -> "token-of-" + user, moment)) {
            return new DemoLoader(new Desk(api, tally, new Patience(moment, moment), Instant.now())).load(COMPANY);
        }
    }
}
