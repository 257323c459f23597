package dev.guanxi.bench;

import dev.guanxi.platform.parts.FreePorts;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The suite as {@code crm} runs it, on data of its own: a folder that looks like a check-out, whose {@code .suite} is
 * not that of whoever works here.
 */
final class SuiteUnderTest implements AutoCloseable {

    private static final List<String> WHAT_CRM_NEEDS = List.of("crm", "services", "launcher", "k8s");
    private static final Duration PREPARATION = Duration.ofMinutes(15);
    private static final Duration COMMAND = Duration.ofMinutes(5);
    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private final Path home;
    private final Path checkOut;
    private boolean up;

    private SuiteUnderTest(Path home, Path checkOut) {
        this.home = home;
        this.checkOut = checkOut;
    }

    static SuiteUnderTest in(Path home) {
        Path checkOut = home.resolve("bench/target/check-out");
        try {
            Files.createDirectories(checkOut);
            for (String name : WHAT_CRM_NEEDS) {
                Files.deleteIfExists(checkOut.resolve(name));
                Files.createSymbolicLink(checkOut.resolve(name), home.resolve(name));
            }
        } catch (IOException e) {
            throw new BenchException("The folder %s cannot be made".formatted(checkOut), e);
        }
        SuiteUnderTest suite = new SuiteUnderTest(home, checkOut);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(suite::close));
        return suite;
    }

    /** Does once what the first start after a build does. */
    void prepare() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-Dguanxi.home=" + checkOut, "-jar"));
        command.add(home.resolve("launcher/target/launcher.jar").toString());
        command.add("prepare");
        run(PREPARATION, command);
    }

    /** {@return the seconds from the command to the suite's being ready} */
    double up() {
        up = true;
        long begin = System.nanoTime();
        crm("up", "--no-build", "--detach", "--port", Integer.toString(FreePorts.next()));
        return (System.nanoTime() - begin) / NANOS_PER_SECOND;
    }

    SuiteStatus status() {
        return new SuiteStatus(new JsonObject(crm("status", "--json")));
    }

    /** Stops a service and starts it while the others rest; {@return the seconds it took to be ready} */
    double restart(String service) {
        crm("restart", service);
        return status().startSeconds(service);
    }

    private String crm(String... arguments) {
        List<String> command = new ArrayList<>(List.of(checkOut.resolve("crm").toString()));
        command.addAll(Arrays.asList(arguments));
        return run(COMMAND, command);
    }

    /** {@return what the command printed} */
    private String run(Duration patience, List<String> command) {
        Path said = checkOut.resolve("command.log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(said.toFile());
            builder.redirectError(checkOut.resolve("command.err").toFile());
            Process process = builder.start();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
                throw failure(command, "did not end within %d s".formatted(patience.toSeconds()));
            }
            if (process.exitValue() != 0) {
                throw failure(command, "ended with %d".formatted(process.exitValue()));
            }
            return Files.readString(said);
        } catch (IOException e) {
            throw new BenchException("%s cannot be run".formatted(command.getFirst()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("The bench was interrupted", e);
        }
    }

    private BenchException failure(List<String> command, String how) {
        return new BenchException("\"%s\" %s. What it said stands in command.log and command.err in %s."
                .formatted(String.join(" ", command), how, checkOut));
    }

    @Override
    public synchronized void close() {
        if (up) {
            up = false;
            crm("down");
        }
    }
}
