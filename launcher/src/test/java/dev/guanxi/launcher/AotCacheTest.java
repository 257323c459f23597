package dev.guanxi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    private static final List<String> OPTIONS = List.of("-Xmx192m");

    @TempDir
    private Path folder;

    @Test
    void isUsedOnlyWhileProgramAndOptionsAreAsTheyWereWhenItWasLearnt() throws IOException {
        Path program = Files.createDirectory(folder.resolve("program"));
        Files.writeString(program.resolve("app.jar"), "first");
        AotCache learnt = cache(program, OPTIONS);
        assertThat(learnt.optionsToUse()).isEqualTo(OPTIONS);

        Files.createFile(outputOf(learnt.optionsToLearn()));

        assertThat(learnt.optionsToUse()).hasSize(2).last().asString().startsWith("-XX:AOTCache=");
        assertThat(cache(program, List.of("-Xmx1g")).exists()).isFalse();
        Files.writeString(program.resolve("app.jar"), "rebuilt");
        assertThat(cache(program, OPTIONS).exists()).isFalse();
    }

    @Test
    void learningAnewRemovesWhatIsOutdatedButNotWhatOthersLearnt() throws IOException {
        Path program = Files.createDirectory(folder.resolve("program"));
        Path other = outputOf(
                AotCache.of(suite(), "contact-centre", program, OPTIONS).optionsToLearn());
        Path outdated = outputOf(cache(program, List.of("-Xmx1g")).optionsToLearn());
        Files.createFile(other);
        Files.createFile(outdated);

        cache(program, OPTIONS).optionsToLearn();

        assertThat(outdated).doesNotExist();
        assertThat(other).exists();
    }

    private AotCache cache(Path program, List<String> options) {
        return AotCache.of(suite(), "contact", program, options);
    }

    private SuiteFolder suite() {
        return new SuiteFolder(folder.resolve("suite"));
    }

    private static Path outputOf(List<String> options) {
        return Path.of(options.getLast().replace("-XX:AOTCacheOutput=", ""));
    }
}
