package dev.guanxi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files of SQL beside this class; each statement ends with a line. */
final class Statements {

    private static final Pattern END = Pattern.compile(";[ ]*\\n");

    private Statements() {}

    /** {@return the statements of a file, in their order} */
    static List<String> of(String file) {
        return Stream.of(END.split(text(file), -1))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    /** {@return the whole file} */
    static String text(String file) {
        try (InputStream text = Objects.requireNonNull(Statements.class.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BenchException("The statements that fill the tables cannot be read", e);
        }
    }
}
