package dev.guanxi.platform.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;

import dev.guanxi.platform.web.ChangeReason;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.openapi.Endpoint.Answer;
import dev.guanxi.platform.web.openapi.Endpoint.Idempotency;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Completes one operation: who may call it, what it takes, what it answers. */
final class OperationCompletion {
    static final String ROLES = "x-roles";

    /** What the audit trail gives of one record. */
    private static final int LONGEST_HISTORY = 500;

    private final Examples examples;
    private final MergePatchBody patches;

    OperationCompletion(Schemas schemas, Examples examples) {
        this.examples = examples;
        this.patches = new MergePatchBody(schemas);
    }

    void complete(String path, HttpMethod method, Operation operation, Endpoint endpoint) {
        secure(operation, endpoint);
        parameters(path, operation, endpoint);
        if (method != HttpMethod.GET && path.contains("{")) {
            operation.addParameter(changeReason());
        }
        MergePatchBody.of(operation).ifPresent(media -> patches.describe(media, operation));
        request(operation);
        goodAnswer(operation, endpoint);
        ProblemAnswers.addTo(path, method, operation, endpoint);
    }

    private static void secure(Operation operation, Endpoint endpoint) {
        var roles = endpoint.roles();
        if (roles == null) {
            operation.setSecurity(List.of());
            return;
        }
        operation.setSecurity(List.of(createSecurityRequirement().addScheme(ContractFilter.SECURITY)));
        operation.addExtension(ROLES, List.copyOf(roles));
        var who = roles.isEmpty() ? "For everybody who is logged in." : "For " + String.join(", ", roles) + ".";
        operation.setDescription(operation.getDescription() == null ? who : operation.getDescription() + "\n\n" + who);
    }

    private static void parameters(String path, Operation operation, Endpoint endpoint) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(IfMatch::isMeant).forEach(IfMatch::describe);
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() == In.PATH && parameter.getDescription() == null)
                    .forEach(parameter -> parameter.setDescription(which(path, parameter.getName())));
        }
        if (endpoint.idempotency() != Idempotency.NONE) {
            operation.addParameter(idempotencyKey(endpoint.idempotency() == Idempotency.REQUIRED));
        }
    }

    /** The segment before a parameter names what it chooses from. */
    private static String which(String path, String parameter) {
        var before = path.substring(0, path.indexOf("/{" + parameter + "}"));
        return "Which of the " + before.substring(before.lastIndexOf('/') + 1).replace('-', ' ') + ".";
    }

    private static Parameter changeReason() {
        return createParameter()
                .name(ChangeReason.HEADER)
                .in(In.HEADER)
                .description("Why, for the history; what is not ASCII as percent-encoded UTF-8.")
                .schema(createSchema()
                        .addType(SchemaType.STRING)
                        .maxLength(ChangeReason.LONGEST)
                        .addExample("He%20has%20a%20new%20number"));
    }

    private static Parameter idempotencyKey(boolean required) {
        return createParameter()
                .name(Idempotent.HEADER)
                .in(In.HEADER)
                .required(required)
                .description("A fresh UUID; the same request with the same key has its effect once and is always"
                        + " answered alike.")
                .schema(createSchema()
                        .addType(SchemaType.STRING)
                        .pattern("^[\\x21-\\x7e]{1,255}$")
                        .addExample(Examples.ID));
    }

    private void request(Operation operation) {
        var body = operation.getRequestBody();
        if (body == null || body.getContent() == null) {
            return;
        }
        body.getContent().getMediaTypes().values().stream()
                .filter(media -> media.getSchema() != null && media.getExample() == null && media.getExamples() == null)
                .forEach(media -> media.setExample(examples.request(media.getSchema())));
    }

    private void goodAnswer(Operation operation, Endpoint endpoint) {
        var answers = operation.getResponses();
        if (endpoint.status() != 0) {
            var generated = answers.getAPIResponses().entrySet().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .findFirst()
                    .orElseThrow();
            answers.removeAPIResponse(generated.getKey());
            answers.addAPIResponse(String.valueOf(endpoint.status()), generated.getValue());
            generated.getValue().setDescription(description(endpoint));
        }
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                limit(answer, endpoint);
                complete(answer, status, endpoint);
            }
        });
    }

    private static String description(Endpoint endpoint) {
        return switch (endpoint.answers()) {
            case NOTHING -> "It is done.";
            case PAGE -> "A part of the list; `next` is absent at its end.";
            case FILE -> "The file. Its first line has the headings, in the caller's language.";
            case DOWNLOAD -> "The file, as it is.";
            case TAGGED, PLAIN ->
                switch (endpoint.status()) {
                    case 201 -> "The new record.";
                    case 202 -> "It has begun; look again until it is done.";
                    default -> "As it is now.";
                };
        };
    }

    private static void limit(APIResponse answer, Endpoint endpoint) {
        if (answer.getContent() != null) {
            answer.getContent().getMediaTypes().forEach((type, media) -> {
                if (!type.contains("json")) {
                    media.setSchema(createSchema().addType(SchemaType.STRING));
                }
            });
            answer.getContent().getMediaTypes().values().stream()
                    .map(MediaType::getSchema)
                    .filter(schema -> schema != null && schema.getItems() != null)
                    .forEach(schema -> schema.setMaxItems(most(schema, endpoint)));
        }
    }

    private static @Nullable Integer most(Schema list, Endpoint endpoint) {
        return endpoint.atMost() == null && "AuditEntry".equals(Schemas.nameOf(list.getItems()))
                ? Integer.valueOf(LONGEST_HISTORY)
                : endpoint.atMost();
    }

    private void complete(APIResponse answer, String status, Endpoint endpoint) {
        if (endpoint.answers() == Answer.NOTHING) {
            answer.setContent(null);
        }
        if (endpoint.answers() == Answer.FILE) {
            answer.setContent(FileAnswer.content());
        }
        if (endpoint.answers() == Answer.FILE || endpoint.answers() == Answer.DOWNLOAD) {
            CommonHeaders.refer(answer, CommonHeaders.DISPOSITION);
        }
        if (answer.getContent() != null) {
            answer.getContent().getMediaTypes().values().stream()
                    .filter(media ->
                            media.getSchema() != null && media.getExample() == null && media.getExamples() == null)
                    .forEach(media -> media.setExample(examples.answer(media.getSchema())));
        }
        if (status.equals("201")) {
            CommonHeaders.refer(answer, CommonHeaders.LOCATION);
        }
        if (endpoint.answers() == Answer.TAGGED && endpoint.status() != 202) {
            CommonHeaders.refer(answer, CommonHeaders.ETAG);
        }
        if (endpoint.answers() == Answer.PAGE) {
            CommonHeaders.refer(answer, CommonHeaders.LINK);
        }
        CommonHeaders.everywhere(answer);
    }
}
