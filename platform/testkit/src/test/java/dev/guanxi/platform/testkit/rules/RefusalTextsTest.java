package dev.guanxi.platform.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalTextsTest {
    @TempDir
    Path module;

    @Test
    void everyKindOfRefusalIsFound() {
        source("""
                DomainException.ensure(open, "deal-closed", id);
                ensureField(amount > 0, "amount", "amount-negative");
                throw new RuleBroken("stock-short", wanted, left);
                throw new DomainException.Invalid("name", "name-blank");
                throw new NotAllowed("not-yours");
                """);

        assertThat(RefusalTexts.of(module).gaps())
                .hasSize(10)
                .contains(
                        "Deal.java:2: deal-closed has no text in problems.properties; add it",
                        "Deal.java:3: amount-negative has no text in problems_zh_CN.properties; add it")
                .anyMatch(gap -> gap.contains("stock-short"))
                .anyMatch(gap -> gap.contains("name-blank"))
                .anyMatch(gap -> gap.contains("not-yours"));
    }

    @Test
    void refusalsWithTheirTextsPass() {
        source("ensure(left >= wanted, \"stock-short\", wanted, left);");
        english("stock-short=Only {1} of {0} are left, that''s all");
        chinese("stock-short=需要 {0}，仅剩 {1}");

        assertThatCode(() -> RefusalTexts.of(module).verify()).doesNotThrowAnyException();
    }

    @Test
    void aTextThatNothingUsesIsReported() {
        source("");
        english("stock-short=Too few");

        assertThat(RefusalTexts.of(module).gaps())
                .containsExactly("problems.properties: nothing refuses with stock-short; remove the text");
    }

    @Test
    void textsThatSpeakOfDifferentValuesAreReported() {
        source("ensure(left >= wanted, \"stock-short\", wanted, left);");
        english("stock-short=Only {1} of {0} are left");
        chinese("stock-short=需要 {0}");

        assertThat(RefusalTexts.of(module).gaps())
                .containsExactly("stock-short: the texts in [problems.properties, problems_zh_CN.properties]"
                        + " do not speak of the same values");
    }

    @Test
    void aTextThatSpeaksOfMoreThanTheRefusalGivesIsReported() {
        source("ensure(left >= wanted, \"stock-short\", wanted);");
        english("stock-short=Only {1} of {0} are left");
        chinese("stock-short=需要 {0}，仅剩 {1}");

        assertThatThrownBy(() -> RefusalTexts.of(module).verify())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Deal.java:2: stock-short speaks of {1} in problems.properties,"
                        + " but the refusal gives 1 values");
    }

    @Test
    void aTextThatWouldNotBeShownAsWrittenIsReported() {
        source("ensure(left >= wanted, \"stock-short\", wanted, left); ensure(open, \"closed\");");
        english("stock-short=Only {1,number} of {0} are left\nclosed=It's closed");
        chinese("stock-short=仅剩 {0}\nclosed=已关闭");

        assertThat(RefusalTexts.of(module).gaps())
                .containsExactly(
                        "problems.properties: closed is not a plain pattern; write values as {0}, an apostrophe as two",
                        "problems.properties: stock-short is not a plain pattern; write values as {0}, an apostrophe as two");
    }

    @Test
    void aCodeThatIsNotWrittenOutOrNotInKebabCaseIsReported() {
        source("""
                ensure(open, CLOSED);
                ensure(open, "dealClosed");
                """);

        assertThat(RefusalTexts.of(module).gaps())
                .containsExactly(
                        "Deal.java:2: the code is CLOSED; write it out, so that its text can be found",
                        "Deal.java:3: the code \"dealClosed\" is not in kebab case");
    }

    @Test
    void aFolderWithoutSourcesIsNotAModule() {
        assertThatThrownBy(() -> RefusalTexts.of(module))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("src/main/java");
    }

    private void source(String statements) {
        write("src/main/java/Deal.java", "class Deal { void win() {\n" + statements + "} }");
    }

    private void english(String texts) {
        write("src/main/resources/problems.properties", texts);
    }

    private void chinese(String texts) {
        write("src/main/resources/problems_zh_CN.properties", texts);
    }

    private void write(String name, String content) {
        var file = module.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
