package dev.guanxi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.bench.Contract.Read;
import dev.guanxi.bench.Questions.Question;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final Map<String, Read> CONTRACT = Map.of(
            "findThings", new Read("findThings", "/things", true),
            "getThing", new Read("getThing", "/things/{id}", false),
            "exportThings", new Read("exportThings", "/things/export", false));

    @Test
    void everyOperationOfTheContractOfContactIsKnown() {
        Map<String, Read> contract = Contract.reads(Path.of(".."), "contact");

        Questions questions = Questions.of(contract);

        assertThat(contract).hasSizeGreaterThan(100);
        assertThat(questions.all()).hasSizeGreaterThan(150);
        assertThat(questions.onlyPages().all())
                .extracting(question -> question.read().operation())
                .contains("findCustomers", "getCustomerTimeline", "searchRecords")
                .doesNotContain("getCustomer");
    }

    @Test
    void whatIsAskedOfSalesExists() {
        Questions questions = Questions.some(Contract.reads(Path.of(".."), "sales"), "deals-questions.txt");

        assertThat(questions.all())
                .extracting(question -> question.read().operation())
                .contains("showBoard", "findOpportunities", "getQuotaAttainment");
    }

    @Test
    void anOperationThatNobodyThoughtOfFailsTheBench() {
        assertThatThrownBy(() -> Questions.of(CONTRACT, """
                        findThings
                        - exportThings too large
                        """)).hasMessageContaining("does not know how to ask getThing");
    }

    @Test
    void aQuestionToWhatDoesNotExistFailsTheBench() {
        assertThatThrownBy(() -> Questions.of(CONTRACT, "findThongs")).hasMessageContaining("findThongs");
    }

    @Test
    void aQuestionSaysWhatItAsksForWhetherTheAnswerMayBeEmptyAndWhetherItIsAReport() {
        Questions questions = Questions.of(CONTRACT, """
                # things
                = thing select id from thing where {seen}

                findThings filter=name=='{thing}'&limit=5
                ? getThing id={thing}
                + exportThings
                """);

        assertThat(questions.samples()).containsEntry("thing", "select id from thing where {seen}");
        assertThat(questions.all())
                .containsExactly(
                        new Question(read("findThings"), "filter=name=='{thing}'&limit=5", false, false),
                        new Question(read("getThing"), "id={thing}", true, false),
                        new Question(read("exportThings"), "", true, true));
    }

    @Test
    void someAreChosenByTheirName() {
        Questions questions = Questions.of(CONTRACT, "findThings a=1\nfindThings b=2\n? getThing\n? exportThings");

        assertThat(questions.matching("findThings").all()).hasSize(2);
        assertThat(questions.matching("b=2").all()).hasSize(1);
        assertThat(questions.matching("b=2|findThings").all()).hasSize(2);
    }

    private static Read read(String operation) {
        Read read = CONTRACT.get(operation);
        if (read == null) {
            throw new IllegalArgumentException(operation);
        }
        return read;
    }

    @Test
    void theTopicsOfAllServicesAreKnown() {
        assertThat(Contract.topics(Path.of("..")))
                .contains("crm.contact.customer", "crm.commerce.order", "crm.insight.customer-value")
                .hasSizeGreaterThan(30);
    }
}
