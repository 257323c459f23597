package dev.guanxi.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a program's JVM learnt while starting, kept so that the next start takes half the time. It is bound to the
 * program's files and JVM options as they were; when either changes there is no cache until the next preparation.
 */
final class AotCache {

    private final Path folder;
    private final String program;
    private final Path file;
    private final List<String> options;

    private AotCache(Path folder, String program, List<String> options, String key) {
        this.folder = folder;
        this.program = program;
        this.file = folder.resolve(program + "-" + key + ".aot");
        this.options = options;
    }

    /**
     * @param files the folder of the program's files
     * @param options of the JVM that runs it
     */
    static AotCache of(SuiteFolder suite, String program, Path files, List<String> options) {
        return new AotCache(suite.data("aot"), program, options, key(files, options));
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** {@return the JVM options to run with: with the cache where there is one, otherwise as given} */
    List<String> optionsToUse() {
        return exists() ? plus("-XX:AOTCache=" + file) : options;
    }

    /** {@return the JVM options of a run whose end writes the cache; earlier caches of the program are removed} */
    List<String> optionsToLearn() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> earlier = Files.list(folder)) {
                for (Path outdated : earlier.filter(this::isOfThisProgram).toList()) {
                    Files.delete(outdated);
                }
            }
        } catch (IOException e) {
            throw new SuiteException("%s cannot be written: %s".formatted(folder, e.getMessage()), e);
        }
        return plus("-XX:AOTCacheOutput=" + file);
    }

    private boolean isOfThisProgram(Path candidate) {
        String name = candidate.getFileName().toString();
        return name.matches(Pattern.quote(program) + "-[0-9a-f]+\\.aot.*");
    }

    private List<String> plus(String option) {
        return Stream.concat(options.stream(), Stream.of(option)).toList();
    }

    private static String key(Path files, List<String> options) {
        try (Stream<Path> all = Files.walk(files)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((Runtime.version() + String.join(" ", options)).getBytes(StandardCharsets.UTF_8));
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                String line = "%s %d %s%n".formatted(path, Files.size(path), Files.getLastModifiedTime(path));
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new SuiteException("%s cannot be read: %s".formatted(files, e.getMessage()), e);
        } catch (NoSuchAlgorithmException e) {
            throw new SuiteException("This Java has no SHA-256.", e);
        }
    }
}
