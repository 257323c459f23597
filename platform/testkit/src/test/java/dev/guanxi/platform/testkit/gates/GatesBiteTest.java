package dev.guanxi.platform.testkit.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A gate that is configured and does not bite is worse than none: people rely on it. */
class GatesBiteTest {
    private static final String CLEAN = """
            package planted;

            /** Breaks nothing. */
            final class Price {
                private Price() {}

                static int doubled(int price) {
                    return price * 2;
                }
            }
            """;

    @Test
    void cleanCodePasses() throws IOException, InterruptedException {
        var build = PlantedModule.named("clean", "").source("Price", CLEAN).build();

        assertThat(build.passed()).as(build.log()).isTrue();
    }

    @Test
    void likelyBugsAndNullsAreErrors() throws IOException, InterruptedException {
        var build = PlantedModule.named("bugs", "").source("Price", """
                        package planted;

                        import java.math.BigDecimal;

                        /** Compares scales and hands out nothing. */
                        final class Price {
                            private Price() {}

                            static boolean same(BigDecimal one, BigDecimal other) {
                                return one.equals(other);
                            }

                            static String currency() {
                                return null;
                            }
                        }
                        """).build();

        assertThat(build.passed()).isFalse();
        assertThat(build.log()).contains("[BigDecimalEquals]", "[NullAway]");
    }

    @Test
    void compilerWarningsAreErrors() throws IOException, InterruptedException {
        var build = PlantedModule.named("warnings", "").source("Price", """
                        package planted;

                        import java.util.List;

                        /** Uses a raw type. */
                        final class Price {
                            private Price() {}

                            static int count(List prices) {
                                return prices.size();
                            }
                        }
                        """).build();

        assertThat(build.passed()).isFalse();
        assertThat(build.log()).contains("found raw type", "-Werror");
    }

    @Test
    void unformattedCodeIsRefused() throws IOException, InterruptedException {
        var build = PlantedModule.named("format", "")
                .source("Price", CLEAN.replace("price * 2", "price*2"))
                .build();

        assertThat(build.passed()).isFalse();
        assertThat(build.log()).contains("format violations", "Price.java", "spotless:apply");
    }

    @Test
    void bannedDependenciesAreRefused() throws IOException, InterruptedException {
        var build =
                PlantedModule.named("dependencies", """
                        <dependency>
                          <groupId>javax.persistence</groupId>
                          <artifactId>javax.persistence-api</artifactId>
                          <version>2.2</version>
                        </dependency>
                        """).source("Price", CLEAN).build();

        assertThat(build.passed()).isFalse();
        assertThat(build.log()).contains("BannedDependencies", "javax.persistence:javax.persistence-api");
    }
}
