package dev.guanxi.bench;

import dev.guanxi.platform.parts.OwnedProcess;
import dev.guanxi.platform.parts.OwnedProcess.Signal;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service as a process of its own, run as it would be in production, with its messages in a file. */
final class ServiceProcess implements AutoCloseable {

    /** As Java chooses for a container of less than two cores or two gigabytes, with both compilers at work. */
    private static final List<String> JAVA_OPTIONS = List.of("-XX:+UseSerialGC", "-Xms256m", "-Xmx512m");

    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final String name;
    private final int port;
    private final Path log;
    private final Path pidFile;
    private final Process process;

    private ServiceProcess(String name, int port, Path log, Path pidFile, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.pidFile = pidFile;
        this.process = process;
    }

    /**
     * Starts the service; it is not ready yet.
     *
     * @param folder for its messages and process id
     * @param mark an option by which the process is recognised as ours
     */
    static ServiceProcess start(
            Path home, String name, int port, Map<String, String> environment, Path folder, String mark) {
        Path jar = home.resolve("services").resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        if (Files.notExists(jar)) {
            throw new BenchException(
                    "The service %s is not built. Build it: ./mvnw -DskipTests -pl services/%s -am package"
                            .formatted(name, name));
        }
        Path log = folder.resolve(name + ".log");
        Path pidFile = folder.resolve(name + ".pid");
        ProcessBuilder builder = new ProcessBuilder(command(jar, mark))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        try {
            Process process = builder.start();
            Files.writeString(pidFile, Long.toString(process.pid()));
            return new ServiceProcess(name, port, log, pidFile, process);
        } catch (IOException e) {
            throw new BenchException("The service %s could not be started".formatted(name), e);
        }
    }

    private static List<String> command(Path jar, String mark) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of(mark, "-jar", jar.toString()));
        return command;
    }

    /** Ends the process that a killed bench left behind, if the file names one. */
    static void stopLeftover(Path pidFile, String mark) {
        try {
            OwnedProcess.find(Long.parseLong(Files.readString(pidFile).strip()), mark)
                    .ifPresent(process -> process.stop(Signal.TERM, STOP_PATIENCE));
            Files.delete(pidFile);
        } catch (IOException e) {
            throw new BenchException("%s cannot be read or removed".formatted(pidFile), e);
        }
    }

    void awaitReady() {
        Waiting.until(
                START_PATIENCE,
                "The service %s, whose messages stand in %s, did not get ready".formatted(name, log),
                () -> {
                    if (!process.isAlive()) {
                        throw new BenchException(
                                "The service %s ended by itself. Its messages stand in %s.".formatted(name, log));
                    }
                    return isReady();
                });
    }

    private boolean isReady() {
        try {
            URI readiness = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port));
            HttpURLConnection connection = (HttpURLConnection) readiness.toURL().openConnection();
            return connection.getResponseCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            new OwnedProcess(process.toHandle()).stop(Signal.TERM, STOP_PATIENCE);
        }
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new BenchException("%s cannot be removed".formatted(pidFile), e);
        }
    }
}
