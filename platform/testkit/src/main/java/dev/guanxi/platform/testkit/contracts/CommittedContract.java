package dev.guanxi.platform.testkit.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A contract as it is in the repository, {@code api-specs/<kind>/<service>.yaml}. */
public record CommittedContract(Path file) {
    private static final ObjectMapper YAML = new YAMLMapper();

    static CommittedContract of(String kind, String service) {
        return new CommittedContract(apiSpecs().resolve(kind).resolve(service + ".yaml"));
    }

    private static Path apiSpecs() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("api-specs"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no folder api-specs here or above."));
    }

    void write(String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("The contract %s cannot be written".formatted(file), e);
        }
    }

    /** Each place where the text says something else, as a sentence; the order of fields is nothing. */
    public List<String> differences(String actual) {
        if (!Files.exists(file)) {
            return List.of("The file is not there.");
        }
        try {
            return TreeDifference.between(tree(Files.readString(file)), tree(actual));
        } catch (IOException e) {
            throw new UncheckedIOException("The contract %s cannot be read".formatted(file), e);
        }
    }

    private static JsonNode tree(String text) throws JsonProcessingException {
        return YAML.readTree(text);
    }
}
