package dev.guanxi.platform.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import dev.guanxi.platform.web.ETag;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** The header by which a change says which version it is about. */
final class IfMatch {
    private IfMatch() {}

    static boolean isMeant(Parameter parameter) {
        return parameter.getIn() == In.HEADER && ETag.IF_MATCH.equals(parameter.getName());
    }

    /** The code's default stands for a missing header; to a client the header is required. */
    static void describe(Parameter parameter) {
        parameter.setRequired(true);
        parameter.setDescription("The ETag of the record as you read it.");
        parameter.setSchema(createSchema()
                .addType(SchemaType.STRING)
                .pattern("^\"\\d{1,18}\"$")
                .addExample("\"3\""));
    }
}
