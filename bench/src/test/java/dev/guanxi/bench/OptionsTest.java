package dev.guanxi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final Path HOME = Path.of("check-out");
    private static final List<Benchmark> ALL =
            List.of(new CustomerRequests(HOME), new EventFlow(HOME), new SuiteSize(HOME));

    @Test
    void withoutNamesEverythingIsMeasured() {
        assertThat(Options.parse(List.of()).chosenFrom(ALL)).isEqualTo(ALL);
    }

    @Test
    void namesChooseInTheOrderTheBenchKeeps() {
        Options options = Options.parse(List.of("--only", "suite,requests", "--quick"));

        assertThat(options.chosenFrom(ALL)).extracting(Benchmark::name).containsExactly("requests", "suite");
        assertThat(options.quick()).isTrue();
    }

    @Test
    void whatIsNotKnownIsRefusedWithWhatIs() {
        Options unknownName = Options.parse(List.of("--only", "requests,speed"));

        assertThatThrownBy(() -> unknownName.chosenFrom(ALL))
                .hasMessage("There is no benchmark speed. There are: requests, events, suite.");
        assertThatThrownBy(() -> Options.parse(List.of("--fast"))).hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.parse(List.of("--only"))).hasMessageContaining("needs names");
    }
}
