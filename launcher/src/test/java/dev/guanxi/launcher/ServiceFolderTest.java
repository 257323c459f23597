package dev.guanxi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceFolderTest {

    @TempDir
    private Path home;

    @BeforeEach
    void twoServicesOfWhichOneIsBuilt() throws IOException {
        for (String name : new String[] {"contact", "sales"}) {
            Files.createDirectories(home.resolve("services").resolve(name));
            Files.createFile(home.resolve("services").resolve(name).resolve("pom.xml"));
        }
        Files.createDirectories(home.resolve("services/notes"));
        Files.createDirectories(home.resolve("services/contact/target/quarkus-app"));
        Files.createFile(home.resolve("services/contact/target/quarkus-app/quarkus-run.jar"));
    }

    @Test
    void findsTheServicesAndWhetherTheyAreBuilt() {
        assertThat(ServiceFolder.chosen(home, Set.of()))
                .extracting(ServiceFolder::name)
                .containsExactly("contact", "sales");
        assertThat(ServiceFolder.chosen(home, Set.of()))
                .extracting(ServiceFolder::isBuilt)
                .containsExactly(true, false);
    }

    @Test
    void aWishForSomeGetsThoseAlone() {
        assertThat(ServiceFolder.chosen(home, Set.of("sales")))
                .extracting(ServiceFolder::name)
                .containsExactly("sales");
    }

    @Test
    void aWishForOneThatDoesNotExistIsRefusedWithTheNamesOfThoseThatDo() {
        assertThatThrownBy(() -> ServiceFolder.chosen(home, Set.of("sale")))
                .hasMessage("There is no service sale. There are: contact, sales.");
    }
}
