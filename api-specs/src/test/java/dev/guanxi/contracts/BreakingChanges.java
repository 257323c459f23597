package dev.guanxi.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;

/** What a new contract takes away from the clients of the old one, a sentence for each operation. */
final class BreakingChanges {
    private BreakingChanges() {}

    static List<Breaking> between(String before, String after) {
        var difference = OpenApiCompare.fromContents(comparable(before), comparable(after));
        if (!difference.isDifferent()) {
            return List.of();
        }
        var found = new ArrayList<Breaking>();
        difference.getMissingEndpoints().stream().map(BreakingChanges::gone).forEach(found::add);
        difference.getChangedOperations().stream()
                .filter(ChangedOperation::isIncompatible)
                .map(BreakingChanges::changed)
                .forEach(found::add);
        return found;
    }

    /** The comparison sees the types of 3.0 only; our schemas mean the same in both. */
    private static String comparable(String contract) {
        return contract.replace("openapi: 3.1.0", "openapi: 3.0.3");
    }

    private static Breaking gone(Endpoint endpoint) {
        return new Breaking(
                endpoint.getOperation().getOperationId(),
                "%s %s is gone".formatted(endpoint.getMethod(), endpoint.getPathUrl()));
    }

    private static Breaking changed(ChangedOperation operation) {
        var parts = Stream.of(
                        part("its parameters", operation.getParameters()),
                        part("its request", operation.getRequestBody()),
                        part("its answers", operation.getApiResponses()),
                        part("its security", operation.getSecurityRequirements()))
                .flatMap(List::stream)
                .toList();
        return new Breaking(
                operation.getOldOperation().getOperationId(),
                "%s %s changed in %s"
                        .formatted(
                                operation.getHttpMethod().name().toUpperCase(Locale.ROOT),
                                operation.getPathUrl(),
                                String.join(", ", parts)));
    }

    private static List<String> part(String name, @Nullable Changed change) {
        return change != null && change.isIncompatible() ? List.of(name) : List.of();
    }
}
