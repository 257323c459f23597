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
    void whatTakesLongIsMeasuredOnlyWhenItIsNamed() {
        List<Benchmark> all = List.of(new SuiteSize(HOME), new Scale(HOME), CustomerImport.atScale(HOME));

        assertThat(Options.parse(List.of()).chosenFrom(all))
                .extracting(Benchmark::name)
                .containsExactly("suite");
        assertThat(Options.parse(List.of("--only", "scale-import,scale")).chosenFrom(all))
                .extracting(Benchmark::name)
                .containsExactly("scale", "scale-import");
    }

    @Test
    void scaleMeasuresAtTheSizeThatIsAskedFor() {
        assertThat(size().customers()).isEqualTo(1_000_000);
        assertThat(size("--customers", "60000").customers()).isEqualTo(60_000);
        assertThat(size("--seconds", "2").question()).hasSeconds(2);
        assertThatThrownBy(() -> size("--customers", "many")).hasMessageContaining("needs a number");
        assertThatThrownBy(() -> size("--customers")).hasMessageContaining("needs a number");
        assertThatThrownBy(() -> size("--seconds", "0")).hasMessageContaining("needs a number");
    }

    @Test
    void onlyTheWholeOfScaleCountsForItsTargets() {
        assertThat(size("--keep").isWhole()).isTrue();
        assertThat(size("--customers", "60000").isWhole()).isFalse();
        assertThat(size("--seconds", "2").isWhole()).isFalse();
        assertThat(size("--matching", "search").isWhole()).isFalse();
    }

    private static Effort.Size size(String... words) {
        return Options.parse(List.of(words)).effort().size();
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
