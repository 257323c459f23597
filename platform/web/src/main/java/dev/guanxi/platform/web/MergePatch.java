package dev.guanxi.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * JSON Merge Patch (RFC 7396): what the patch names is replaced, null removes, the rest stays. The
 * result must be as valid as a whole record.
 */
@ApplicationScoped
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The record as it would be with the patch; refuses unknown fields and invalid values. */
    public <T extends Record> T apply(T present, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw new WebApplicationException(400);
        }
        return whole(merged(json.valueToTree(present), changes), type);
    }

    /** A record as it stands in JSON; refuses unknown fields and invalid values. */
    public <T extends Record> T whole(JsonNode record, Class<T> type) {
        var patched = read(record, type);
        var violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    private <T> T read(JsonNode patched, Class<T> type) {
        try {
            return json.treeToValue(patched, type);
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, 400);
        }
    }

    private static JsonNode merged(@Nullable JsonNode target, ObjectNode patch) {
        var result = target instanceof ObjectNode object ? object : patch.objectNode();
        for (var change : patch.properties()) {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else if (change.getValue() instanceof ObjectNode nested) {
                result.set(change.getKey(), merged(result.get(change.getKey()), nested));
            } else {
                result.set(change.getKey(), change.getValue());
            }
        }
        return result;
    }
}
