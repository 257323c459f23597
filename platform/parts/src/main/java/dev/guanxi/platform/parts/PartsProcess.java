package dev.guanxi.platform.parts;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Starts the JVM of the shared parts, with a class path of its own so that no test inherits the broker's libraries. */
final class PartsProcess {

    private static final String CLASSPATH = "/META-INF/guanxi/parts.classpath";
    private static final String REPOSITORY_MARK = "@localRepository@";
    /**
     * Without the first, Testcontainers guesses the engine's address and may wait for minutes; the second would need an
     * image from a registry, and we remove leftovers ourselves.
     */
    private static final Map<String, String> CONTAINER_DEFAULTS =
            Map.of("TESTCONTAINERS_HOST_OVERRIDE", "localhost", "TESTCONTAINERS_RYUK_DISABLED", "true");

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path folder;
    private final Duration linger;

    PartsProcess(Path folder, Duration linger) {
        this.folder = folder;
        this.linger = linger;
    }

    /** {@return the file in which the running parts tell their port and key} */
    Path address() {
        return folder.resolve("address.properties");
    }

    Path log() {
        return folder.resolve("parts.log");
    }

    /** Starts the JVM and returns once it has written its address. */
    void start(Duration patience) throws IOException {
        Files.deleteIfExists(address());
        ProcessBuilder builder =
                new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log().toFile());
        CONTAINER_DEFAULTS.forEach(builder.environment()::putIfAbsent);
        Process child = builder.start();
        long deadline = System.nanoTime() + patience.toNanos();
        while (Files.notExists(address()) && System.nanoTime() < deadline) {
            if (!child.isAlive()) {
                throw new PartsException("The shared parts ended with code %d while starting: %s"
                        .formatted(child.exitValue(), Files.readString(log())));
            }
            pause();
        }
    }

    /** {@return a short text that differs when the libraries or the code of the shared parts differ} */
    static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(resource(CLASSPATH));
            for (Class<?> type :
                    List.of(PartsHost.class, PostgresServer.class, KafkaServer.class, ContainerServers.class)) {
                digest.update(resource("/" + type.getName().replace('.', '/') + ".class"));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new PartsException("This Java has no SHA-256.", e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // A session of its own: Ctrl-C at one build must not end the servers of another.
            command.add("/usr/bin/setsid");
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", classpath(), PartsHost.class.getName()));
        command.add(folder.toString());
        command.add(Long.toString(linger.toSeconds()));
        return command;
    }

    private static String classpath() {
        String libraries = new String(resource(CLASSPATH), StandardCharsets.UTF_8)
                .strip()
                .replace(REPOSITORY_MARK, localRepository().toString());
        return ownClasses() + File.pathSeparator + libraries;
    }

    private static Path ownClasses() {
        try {
            return Path.of(PartsProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new PartsException("The classes of the shared parts are at no usable place.", e);
        }
    }

    /** Surefire tells the repository of the build; outside Maven there is the usual place. */
    private static Path localRepository() {
        String ofTheBuild = System.getProperty("localRepository", System.getProperty("maven.repo.local"));
        return ofTheBuild == null ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(ofTheBuild);
    }

    private static byte[] resource(String name) {
        try (InputStream in = PartsProcess.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new PartsException("%s is missing. Build platform/parts with Maven first.".formatted(name));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new PartsException("%s cannot be read.".formatted(name), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartsException("Interrupted while the shared parts were starting.", e);
        }
    }
}
