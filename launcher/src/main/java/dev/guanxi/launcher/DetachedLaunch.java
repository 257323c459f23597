package dev.guanxi.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the suite in the background, shows what it says until it stands, and leaves it. */
final class DetachedLaunch {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final SuiteFolder folder;
    private final PrintStream out;

    DetachedLaunch(SuiteFolder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    void start(Command.Up wish) {
        folder.create();
        if (ControlClient.find(folder).isPresent()) {
            throw new SuiteException("A suite is already running. See crm status, or stop it: crm down");
        }
        File log = folder.log("launcher").toFile();
        try {
            Process launcher = new ProcessBuilder(command(wish))
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            follow(launcher, log);
        } catch (IOException e) {
            throw new SuiteException("The launcher could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Process launcher, File log) throws IOException, InterruptedException {
        try (RandomAccessFile said = new RandomAccessFile(log, "r")) {
            boolean over = false;
            while (!over) {
                Thread.sleep(PAUSE);
                over = !launcher.isAlive() || isSettled();
                copyNew(said);
            }
        }
        if (!launcher.isAlive()) {
            throw new SuiteException("The suite did not start; what it said stands in %s.".formatted(log));
        }
    }

    private boolean isSettled() {
        return ControlClient.find(folder)
                .map(control -> control.status().getBoolean("settled"))
                .orElse(false);
    }

    private void copyNew(RandomAccessFile said) throws IOException {
        byte[] fresh = new byte[(int) (said.length() - said.getFilePointer())];
        said.readFully(fresh);
        out.write(fresh);
        out.flush();
    }

    private List<String> command(Command.Up wish) {
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/setsid", ProcessHandle.current().info().command().orElse("java")));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(List.of("up", "--port", Integer.toString(wish.port())));
        if (!wish.only().isEmpty()) {
            command.addAll(List.of("--only", String.join(",", wish.only())));
        }
        return command;
    }
}
