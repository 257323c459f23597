package dev.guanxi.platform.web.openapi;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Ways through a document to the schemas of what is sent. */
final class Contents {
    private Contents() {}

    static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    static Stream<APIResponse> answers(OpenAPI document) {
        return operations(document)
                .map(Operation::getResponses)
                .filter(Objects::nonNull)
                .map(answers -> answers.getAPIResponses())
                .map(Map::values)
                .flatMap(Collection::stream);
    }

    static Stream<Schema> ofAnswers(OpenAPI document) {
        return schemas(answers(document).map(APIResponse::getContent));
    }

    static Stream<Schema> ofRequests(OpenAPI document) {
        var bodies = schemas(operations(document)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .map(RequestBody::getContent));
        var parameters = operations(document)
                .map(Operation::getParameters)
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .map(Parameter::getSchema)
                .filter(Objects::nonNull);
        return Stream.concat(bodies, parameters);
    }

    private static Stream<Schema> schemas(Stream<Content> contents) {
        return contents.filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull);
    }
}
