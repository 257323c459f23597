package dev.guanxi.contracts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** A file as it was committed last. */
final class CommittedText {
    private CommittedText() {}

    /** Empty when it was never committed, or when this is no working copy of git (an unpacked archive). */
    static Optional<String> of(Path file) throws IOException {
        var git = new ProcessBuilder("git", "show", "HEAD:./" + file)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = git.getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while git showed " + file, e);
        }
    }
}
