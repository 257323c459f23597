package dev.guanxi.platform.testkit.gates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A module of one class under the real parent pom, built by a Maven of its own. */
final class PlantedModule {
    private static final Path ROOT = Path.of("target", "planted-modules").toAbsolutePath();
    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>dev.guanxi</groupId>
                <artifactId>guanxi</artifactId>
                <version>0.1.0-SNAPSHOT</version>
                <relativePath>../../../../../pom.xml</relativePath>
              </parent>
              <artifactId>planted-%s</artifactId>
              <dependencies>
                <dependency>
                  <groupId>org.jspecify</groupId>
                  <artifactId>jspecify</artifactId>
                </dependency>
                %s
              </dependencies>
            </project>
            """;

    private final Path folder;

    private PlantedModule(Path folder) {
        this.folder = folder;
    }

    static PlantedModule named(String name, String dependency) throws IOException {
        var folder = ROOT.resolve(name);
        Files.createDirectories(folder.resolve("src/main/java/planted"));
        Files.writeString(folder.resolve("pom.xml"), POM.formatted(name, dependency));
        var module = new PlantedModule(folder);
        module.source("package-info", "@org.jspecify.annotations.NullMarked\npackage planted;\n");
        return module;
    }

    PlantedModule source(String type, String code) throws IOException {
        Files.writeString(folder.resolve("src/main/java/planted/" + type + ".java"), code);
        return this;
    }

    /** Builds up to the last gate and answers what Maven said. */
    Build build() throws IOException, InterruptedException {
        var log = folder.resolve("build.log");
        var maven = new ProcessBuilder(command()).directory(folder.toFile());
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var exit = maven.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        return new Build(exit == 0, Files.readString(log, StandardCharsets.UTF_8));
    }

    private static List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
        command.addAll(List.of("-B", "-ntp", "-Dgates=on", "process-test-classes"));
        Optional.ofNullable(System.getProperty("maven.repo.local"))
                .ifPresent(repository -> command.add("-Dmaven.repo.local=" + repository));
        return command;
    }

    record Build(boolean passed, String log) {}
}
