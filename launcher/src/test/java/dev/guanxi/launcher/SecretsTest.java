package dev.guanxi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void aSecretIsMadeUpOnceAndKeptFromOthers() throws IOException {
        SuiteFolder suite = new SuiteFolder(folder);
        String first = new Secrets(suite).of("contact.database");

        assertThat(new Secrets(suite).of("contact.database")).isEqualTo(first);
        assertThat(new Secrets(suite).of("sales.database")).isNotEqualTo(first).hasSizeGreaterThan(30);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }
}
