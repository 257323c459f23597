package dev.guanxi.contracts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file as it was before its last change, whether that change is committed already or not. */
final class CommittedText {
    private CommittedText() {}

    /** Empty when there was no such file, or when this is no working copy of git (an unpacked archive). */
    static Optional<String> before(Path file) throws IOException {
        var changes = git("log", "-2", "--format=%H", "--", file.toString())
                .map(text -> text.lines().toList())
                .orElse(List.of());
        var isChanged = git("diff", "--quiet", "HEAD", "--", file.toString()).isEmpty();
        var at = isChanged ? 0 : 1;
        return changes.size() <= at ? Optional.empty() : git("show", changes.get(at) + ":./" + file);
    }

    /** What git says; empty when it says no. */
    private static Optional<String> git(String... words) throws IOException {
        var command = new String[words.length + 1];
        command[0] = "git";
        System.arraycopy(words, 0, command, 1, words.length);
        var git = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = git.getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while git looked at a contract", e);
        }
    }
}
