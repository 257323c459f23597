package dev.guanxi.platform.testkit.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One operation as the served contract describes it.
 *
 * @param mediaType of its body, or null when it takes none
 * @param body the example of its body
 * @param bodySchema schema of its body, with references
 * @param statuses all that it may answer
 * @param open anybody may call it
 * @param listed it answers a page of records, or all of them as a file
 */
record Operation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable String mediaType,
        @Nullable JsonNode body,
        @Nullable JsonNode bodySchema,
        Set<Integer> statuses,
        boolean open,
        boolean listed) {

    static final String FILE = "/export";
    private static final Pattern PATH_PARAMETER = Pattern.compile("/([^/{}]+)/\\{([^}]+)}(?:/\\{([^}]+)})?");

    /** A parameter and where it goes: {@code path}, {@code query} or {@code header}. */
    record Parameter(String name, String in, String type) {}

    /**
     * A parameter of the path, and what it chooses from: the segment before it. Of two that follow each other the second
     * chooses from what the first did: {@code objects/{kind}} in {@code /objects/{kind}/{id}}.
     */
    record Choice(String kind, String parameter) {}

    List<Choice> choices() {
        return PATH_PARAMETER
                .matcher(path)
                .results()
                .flatMap(found -> {
                    var first = new Choice(found.group(1), found.group(2));
                    return found.group(3) == null
                            ? Stream.of(first)
                            : Stream.of(
                                    first,
                                    new Choice("%s/{%s}".formatted(first.kind(), first.parameter()), found.group(3)));
                })
                .toList();
    }

    /** For a list the kind of its records: the last segment, or the one before it when the list is a file. */
    String listedKind() {
        var list = isFile() ? path.substring(0, path.length() - FILE.length()) : path;
        return list.substring(list.lastIndexOf('/') + 1);
    }

    boolean isFile() {
        return path.endsWith(FILE);
    }

    boolean takesHeader(String name) {
        return parameters.stream()
                .anyMatch(p -> p.in().equals("header") && p.name().equalsIgnoreCase(name));
    }

    List<Parameter> queryParameters() {
        return parameters.stream().filter(p -> p.in().equals("query")).toList();
    }

    boolean takesJson() {
        return mediaType != null && mediaType.endsWith("json");
    }
}
