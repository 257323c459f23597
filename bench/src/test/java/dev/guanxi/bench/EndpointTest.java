package dev.guanxi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.bench.Asking.Asked;
import dev.guanxi.bench.Asking.Put;
import dev.guanxi.bench.Contract.Read;
import dev.guanxi.bench.Questions.Question;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EndpointTest {

    @Test
    void anEndpointCostsWhatItsQuestionsCostOnAverageAndItsDelaysAreOfAllAnswers() {
        Asked cheap = asked("findCustomers", 1, 2_000, true);
        Asked dear = asked("findCustomers", 4, 90_000, true);
        Asked other = asked("getCustomer", 3, 1_000, true);

        List<Endpoint> endpoints = Endpoint.of(List.of(cheap, other, dear));

        assertThat(endpoints).extracting(Endpoint::operation).containsExactly("getCustomer", "findCustomers");
        assertThat(endpoints.getLast()).isEqualTo(new Endpoint("findCustomers", 2, 2.5, 89.998, true, false));
    }

    @Test
    void aQuestionThatTheMachineCannotKeepUpWithMakesItsEndpointSlow() {
        Asked slow = asked("findCustomers", 1, 2_000, false);
        Asked fast = asked("findCustomers", 1, 2_000, true);

        List<Figure> figures = new ScaleAccount(1, List.of(fast, slow), List.of(), 0, List.of())
                .findings()
                .figures();

        assertThat(figures)
                .filteredOn(figure -> figure.name().endsWith("over 100 ms"))
                .extracting(Figure::ours)
                .containsExactly(1.0, 1.0);
    }

    private static Asked asked(String operation, double cpu, long slowestMicros, boolean atRate) {
        Question question = new Question(new Read(operation, "/x", true), "sort=" + slowestMicros, false, false);
        long[] delays = LongStream.range(0, 20).map(i -> slowestMicros - i).toArray();
        return new Asked(
                new Put(question, Asker.OF_CUSTOMERS.getFirst(), List.of("/x")),
                cpu,
                cpu / 2,
                new Latencies(delays),
                atRate);
    }
}
