package dev.guanxi.platform.web.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** A contract names only what it uses. */
final class UnusedParts {
    private UnusedParts() {}

    static void remove(OpenAPI document, Schemas schemas) {
        var components = document.getComponents();
        var answers = names(Contents.answers(document).map(APIResponse::getRef));
        List.copyOf(components.getResponses().keySet()).stream()
                .filter(name -> !answers.contains(name))
                .forEach(components::removeResponse);

        var all = Stream.concat(Contents.answers(document), components.getResponses().values().stream());
        var headers = names(all.map(APIResponse::getHeaders)
                .filter(Objects::nonNull)
                .map(Map::values)
                .flatMap(Collection::stream)
                .map(Header::getRef));
        List.copyOf(components.getHeaders().keySet()).stream()
                .filter(name -> !headers.contains(name))
                .forEach(components::removeHeader);

        var used = schemas.reachable(Stream.concat(Contents.ofAnswers(document), Contents.ofRequests(document)));
        used.addAll(schemas.reachable(Stream.of(Schemas.to("Problem"))));
        schemas.all().keySet().stream().filter(name -> !used.contains(name)).forEach(schemas::remove);
    }

    private static Set<String> names(Stream<String> references) {
        return references
                .filter(Objects::nonNull)
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }
}
