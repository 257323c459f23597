package dev.guanxi.platform.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Keycloak as it is released, unpacked and prepared for PostgreSQL once, so that each later start takes seconds.
 *
 * <p>It is run by {@code java} itself rather than by its shell script: then the process we start is the process we stop.
 */
public final class KeycloakDistribution {

    /** Where Keycloak answers below its address. */
    public static final String RELATIVE_PATH = "/auth";

    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--http-relative-path=" + RELATIVE_PATH, "--health-enabled=true");

    /** A program that ends after seconds has no use for the second compiler, which takes a third of its time. */
    private static final List<String> BUILD_JAVA_OPTIONS =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** The database may have been away since a connection was used, and whoever logs in next is not to notice. */
    private static final String LOOK_AT_IDLE_CONNECTIONS =
            "-Dquarkus.datasource.jdbc.foreground-validation-interval=500MS";

    private static final List<String> OPENED_PACKAGES =
            List.of("java.util", "java.util.concurrent", "java.security", "java.lang");

    private final Path home;

    private KeycloakDistribution(Path home) {
        this.home = home;
    }

    /**
     * Unpacks and prepares the release, unless an earlier call did.
     *
     * @param zip the artifact {@code org.keycloak:keycloak-quarkus-dist}
     * @param folder may hold several releases beside each other
     * @param log receives what the preparation prints
     */
    public static KeycloakDistribution install(Path zip, Path folder, Path log) {
        String name = zip.getFileName().toString().replaceFirst("\\.zip$", "");
        Path home = folder.toAbsolutePath().resolve(name);
        KeycloakDistribution distribution = new KeycloakDistribution(home);
        Path finished = home.resolve("prepared");
        if (Files.exists(finished)) {
            return distribution;
        }
        try {
            Folders.remove(home);
            unpack(zip, home);
            distribution.prepare(log);
            Files.createFile(finished);
            return distribution;
        } catch (IOException e) {
            throw new PartsException("Keycloak could not be unpacked from %s to %s.".formatted(zip, home), e);
        }
    }

    /** {@return the folder from which Keycloak imports realms that it does not know yet} */
    public Path realmImports() {
        return home.resolve("data/import");
    }

    /** {@return the folder of Keycloak's own files, which stay as they are once it is prepared} */
    public Path libraries() {
        return home.resolve("lib");
    }

    /** {@return the command that runs Keycloak; what it connects to comes with the environment} */
    public List<String> startCommand(List<String> javaOptions) {
        List<String> options = new ArrayList<>(javaOptions);
        options.add(LOOK_AT_IDLE_CONNECTIONS);
        return command(options, List.of("start", "--optimized", "--import-realm", "--cache=local"));
    }

    private void prepare(Path log) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(BUILD_OPTIONS);
        Process build = new ProcessBuilder(command(BUILD_JAVA_OPTIONS, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            int answer = build.waitFor();
            if (answer != 0) {
                throw new PartsException(
                        "Keycloak could not be prepared for PostgreSQL; it ended with code %d. Its messages stand in %s."
                                .formatted(answer, log));
            }
        } catch (InterruptedException e) {
            build.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PartsException("Interrupted while Keycloak was being prepared.", e);
        }
    }

    private List<String> command(List<String> javaOptions, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        OPENED_PACKAGES.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dpicocli.disable.closures=true");
        command.add("-Dquarkus-log-max-startup-records=10000");
        command.add("-Duser.language=en");
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }

    /** The zip holds one folder with everything in it, which is left out. */
    private static void unpack(Path zip, Path target) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path relative = Path.of(entry.getName());
                if (!entry.isDirectory() && relative.getNameCount() > 1) {
                    unpack(file, entry, within(target, relative.subpath(1, relative.getNameCount())));
                }
            }
        }
    }

    private static Path within(Path target, Path relative) throws IOException {
        Path file = target.resolve(relative).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("The archive names a file outside its folder: " + relative);
        }
        return file;
    }

    private static void unpack(ZipFile file, ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream content = file.getInputStream(entry)) {
            Files.copy(content, target);
        }
    }
}
