package dev.guanxi.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.launcher.demo.DemoCompany.Contact;
import dev.guanxi.launcher.demo.DemoCompany.Customer;
import dev.guanxi.launcher.demo.DemoCompany.Deal;
import dev.guanxi.launcher.demo.DemoCompany.Decision;
import dev.guanxi.launcher.demo.DemoCompany.Fate;
import dev.guanxi.launcher.demo.DemoCompany.Lead;
import dev.guanxi.launcher.demo.DemoCompany.Line;
import dev.guanxi.launcher.demo.DemoCompany.Opportunity;
import dev.guanxi.launcher.demo.DemoCompany.Product;
import dev.guanxi.launcher.demo.DemoCompany.Prospect;
import dev.guanxi.launcher.demo.DemoCompany.Response;
import dev.guanxi.launcher.demo.DemoCompany.Sale;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemoCompanyTest {

    private static final DemoCompany COMPANY = DemoCompany.imagine();

    /** What Ofcom and the North American numbering plan keep for fiction. */
    private static final Pattern FICTION =
            Pattern.compile("\\+44 1632 960\\d{3}|\\+44 3069 990\\d{3}|\\+1 \\d{3} 555 01\\d{2}");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void isTheSameEachTime() {
        assertThat(DemoCompany.imagine()).isEqualTo(COMPANY);
        assertThat(DemoCompany.imagine(1)).isNotEqualTo(COMPANY);
    }

    @Test
    void hasAllThatAPersonWantsToSee() {
        assertThat(COMPANY.products()).hasSize(7).extracting(Product::series).containsOnly("MIRO", "OKTA", "SANA");
        assertThat(COMPANY.customers()).hasSizeBetween(50, 65);
        assertThat(COMPANY.customers()).filteredOn(Customer::isPerson).hasSize(10);
        assertThat(COMPANY.customers()).filteredOn(c -> c.parent() != null).hasSize(10);
        assertThat(COMPANY.responses()).hasSize(30);
        assertThat(COMPANY.leads()).filteredOn(lead -> lead.response() == null).hasSize(25);
        assertThat(COMPANY.leads()).extracting(Lead::fate).contains(Fate.values());
        assertThat(COMPANY.opportunities()).hasSizeBetween(38, 45);
        assertThat(COMPANY.opportunities()).extracting(Opportunity::stage).contains(Stage.values());
        assertThat(COMPANY.complaints()).hasSize(10);
        assertThat(COMPANY.deals()).extracting(Deal::decision).contains(Decision.values());
    }

    @Test
    void mostSalesArePaidAndDeliveredButNotAll() {
        assertThat(COMPANY.sales()).hasSizeBetween(14, 17);
        assertThat(COMPANY.sales())
                .extracting(Sale::methodToken)
                .contains("test-ok")
                .containsNull();
        assertThat(COMPANY.sales()).extracting(Sale::methodToken).containsOnlyOnce("test-declined", "test-late");
        assertThat(COMPANY.sales()).filteredOn(Sale::delivered).hasSizeGreaterThanOrEqualTo(10);
        assertThat(COMPANY.sales())
                .filteredOn(Sale::delivered)
                .extracting(Sale::methodToken)
                .containsOnly("test-ok", "test-late");
    }

    @Test
    void aWonOpportunityWithEachSaleAndTheOtherWayRound() {
        assertThat(COMPANY.sales())
                .extracting(Sale::opportunity)
                .containsExactlyElementsOf(COMPANY.opportunities().stream()
                        .filter(opportunity -> opportunity.stage() == Stage.WON)
                        .map(Opportunity::key)
                        .toList());
    }

    @Test
    void speaksBothLanguages() {
        Map<Boolean, Long> names = COMPANY.customers().stream()
                .collect(Collectors.partitioningBy(
                        customer -> HAN.matcher(customer.profile().name()).find(), Collectors.counting()));

        assertThat(names.get(true)).isGreaterThan(20);
        assertThat(names.get(false)).isGreaterThan(20);
    }

    @Test
    void nobodySharesAKeyANameAnAddressOrATelephoneNumber() {
        assertThat(keys().toList()).doesNotHaveDuplicates();
        assertThat(COMPANY.customers())
                .extracting(customer -> customer.profile().name())
                .doesNotHaveDuplicates();
        assertThat(emails().toList()).doesNotHaveDuplicates();
        assertThat(phones().toList()).doesNotHaveDuplicates();
    }

    @Test
    void nobodyRealCanBeWrittenToOrCalled() {
        assertThat(emails().toList()).allMatch(email -> email.matches("[a-z.]+@[a-z-]+\\.example"));
        assertThat(phones().toList()).allMatch(FICTION.asMatchPredicate());
    }

    @Test
    void keysCanStandInAHeaderAndStayTheSame() {
        assertThat(keys().toList()).allMatch(key -> key.matches("[\\x21-\\x7e]{1,200}"));
        assertThat(COMPANY.customers().getFirst().key())
                .isEqualTo(DemoCompany.imagine().customers().getFirst().key());
    }

    @Test
    void whatIsReferredToIsThere() {
        Set<String> customers = keysOf(COMPANY.customers().stream().map(Customer::key));
        Set<String> opportunities = keysOf(COMPANY.opportunities().stream().map(Opportunity::key));
        Set<String> responses = keysOf(COMPANY.responses().stream().map(Response::key));

        assertThat(customers).containsAll(present(COMPANY.customers().stream().map(Customer::parent)));
        assertThat(customers)
                .containsAll(COMPANY.contacts().stream().map(Contact::customer).toList());
        assertThat(customers)
                .containsAll(present(COMPANY.opportunities().stream().map(Opportunity::customer)));
        assertThat(opportunities).containsAll(present(COMPANY.leads().stream().map(Lead::opportunity)));
        assertThat(opportunities)
                .containsAll(
                        COMPANY.complaints().stream().map(c -> c.opportunity()).toList());
        assertThat(keysOf(COMPANY.contacts().stream().map(Contact::key)))
                .containsAll(present(COMPANY.opportunities().stream().map(Opportunity::contact)));
        assertThat(responses).containsAll(present(COMPANY.leads().stream().map(Lead::response)));
    }

    @Test
    void aBranchIsWhereItsParentIs() {
        var regions = COMPANY.customers().stream().collect(Collectors.toMap(Customer::key, Customer::region));

        assertThat(COMPANY.customers())
                .filteredOn(customer -> customer.parent() != null)
                .isNotEmpty()
                .allSatisfy(branch -> assertThat(regions.get(branch.parent())).isEqualTo(branch.region()));
    }

    @Test
    void thereIsStockForAllThatIsSold() {
        Map<String, Integer> stock =
                COMPANY.products().stream().collect(Collectors.toMap(Product::sku, Product::stock));
        Map<String, Integer> sold = COMPANY.opportunities().stream()
                .filter(opportunity -> opportunity.stage() == Stage.WON)
                .flatMap(opportunity -> opportunity.lines().stream())
                .collect(Collectors.toMap(Line::sku, Line::quantity, Integer::sum));

        assertThat(sold)
                .isNotEmpty()
                .allSatisfy((sku, pieces) -> assertThat(stock.get(sku)).isGreaterThan(pieces));
    }

    @Test
    void thePartnersPeopleBelongToThePartners() throws IOException {
        JsonObject realm = new JsonObject(Files.readString(Path.of("../k8s/realm/demonstration-users.json")));
        Map<String, String> partnerOf = realm.getJsonArray("users").stream()
                .map(JsonObject.class::cast)
                .filter(user -> user.getJsonObject("attributes").containsKey("partner_id"))
                .collect(Collectors.toMap(
                        user -> user.getString("username"),
                        user -> user.getJsonObject("attributes")
                                .getJsonArray("partner_id")
                                .getString(0)));

        assertThat(COMPANY.partners())
                .allSatisfy(partner -> assertThat(partnerOf).containsEntry(partner.user(), partner.id()));
    }

    private static Stream<Prospect> prospects() {
        return Stream.of(
                        COMPANY.leads().stream().map(Lead::prospect),
                        COMPANY.deals().stream()
                                .filter(deal -> deal.decision() != Decision.IN_CONFLICT)
                                .map(Deal::prospect))
                .flatMap(all -> all);
    }

    private static Stream<String> emails() {
        return Stream.of(
                        COMPANY.customers().stream().map(Customer::email),
                        COMPANY.contacts().stream().map(Contact::email),
                        prospects().map(Prospect::email))
                .flatMap(all -> all);
    }

    private static Stream<String> phones() {
        return Stream.of(
                        COMPANY.customers().stream().map(Customer::phone),
                        COMPANY.contacts().stream().map(Contact::phone),
                        prospects().map(Prospect::phone))
                .flatMap(all -> all);
    }

    private static Stream<String> keys() {
        return Stream.of(
                        COMPANY.customers().stream().map(Customer::key),
                        COMPANY.contacts().stream().map(Contact::key),
                        COMPANY.campaigns().stream().map(campaign -> campaign.key()),
                        COMPANY.responses().stream().map(Response::key),
                        COMPANY.leads().stream().map(Lead::key),
                        COMPANY.opportunities().stream().map(Opportunity::key),
                        COMPANY.complaints().stream().map(complaint -> complaint.key()),
                        COMPANY.deals().stream().map(Deal::key),
                        COMPANY.figures().stream().map(figure -> figure.key()))
                .flatMap(all -> all);
    }

    private static Set<String> keysOf(Stream<String> keys) {
        return keys.collect(Collectors.toSet());
    }

    private static List<String> present(Stream<? extends @Nullable String> keys) {
        return keys.filter(key -> key != null).map(String::valueOf).toList();
    }
}
