package dev.guanxi.platform.testkit.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A contract as it is in the repository, {@code api-specs/<kind>/<service>.yaml}. */
public record CommittedContract(Path file) {
    /** Marks an object whose fields are not known before run time. */
    private static final String RUN_TIME_FIELDS = "x-custom-fields";

    /** Writes as the service does. */
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

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

    /** The same without fields that administrators defined meanwhile: in a contract their place is an open object. */
    static String withoutRunTimeFields(String served) {
        if (!served.contains(RUN_TIME_FIELDS)) {
            return served;
        }
        try {
            var document = tree(served);
            document.findParents(RUN_TIME_FIELDS).forEach(open -> ((ObjectNode) open).remove("properties"));
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
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
