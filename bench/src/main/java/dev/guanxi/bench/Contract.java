package dev.guanxi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What a service promises to answer, and which topics there are: from the files that its tests compare with it. */
final class Contract {

    private static final int LONGEST = 20_000_000;
    private static final Pattern TOPIC = Pattern.compile("address: (crm\\.[a-z.-]+)");

    private Contract() {}

    /**
     * An operation that reads.
     *
     * @param pages whether it answers page by page
     */
    record Read(String operation, String path, boolean pages) {}

    /** {@return all that read, by their names} */
    static Map<String, Read> reads(Path home, String service) {
        Map<String, Read> reads = new TreeMap<>();
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        try (Stream<String> lines = Files.lines(home.resolve("api-specs/openapi/%s.yaml".formatted(service)))) {
            Map<String, Object> file = new Yaml(new SafeConstructor(options)).load(String.join("\n", lines.toList()));
            map(file.get("paths")).forEach((path, operations) -> {
                if (map(operations).get("get") instanceof Map<?, ?> get) {
                    Read read = new Read(String.valueOf(get.get("operationId")), path, pages(get));
                    reads.put(read.operation(), read);
                }
            });
            return reads;
        } catch (IOException e) {
            throw new BenchException("The contract of %s cannot be read".formatted(service), e);
        }
    }

    private static boolean pages(Map<?, ?> operation) {
        return operation.get("parameters") instanceof List<?> parameters
                && parameters.stream()
                        .anyMatch(parameter -> "cursor".equals(map(parameter).get("name")));
    }

    @SuppressWarnings("unchecked") // YAML's keys are texts here
    private static Map<String, Object> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** {@return every topic that a service of the suite writes to} */
    static List<String> topics(Path home) {
        try (Stream<Path> files = Files.list(home.resolve("api-specs/asyncapi"))) {
            return files.sorted().flatMap(Contract::topicsOf).distinct().toList();
        } catch (IOException e) {
            throw new BenchException("The topics cannot be read", e);
        }
    }

    private static Stream<String> topicsOf(Path file) {
        try {
            return TOPIC.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new BenchException("The topics cannot be read", e);
        }
    }
}
