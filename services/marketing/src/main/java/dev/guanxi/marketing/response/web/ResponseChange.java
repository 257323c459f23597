package dev.guanxi.marketing.response.web;

import dev.guanxi.marketing.response.Response;
import dev.guanxi.marketing.response.ResponseRevision;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.platform.identity.Ownership;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be changed of a response; what was answered stays as it was said. */
@Schema(name = "ResponseChange")
public record ResponseChange(
        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "responses"),
                description =
                        "By key, what it has in fields that an administrator defined: see /custom-fields. Null removes a value.")
        CustomValues custom,

        @Nullable @Size(min = 1, max = 100) @Schema(description = "Who looks after it.", examples = "mia")
        String ownerId,

        @Nullable @Size(max = 200) @Pattern(regexp = Ownership.TEAM_FORM) @Schema(examples = "/marketing/online")
        String team) {

    static ResponseChange of(Response response) {
        var state = response.state();
        return new ResponseChange(response.custom().unlessEmpty(), state.ownerId(), state.team());
    }

    /** The same with somebody else in charge. */
    ResponseChange with(@Nullable String ownerId, @Nullable String team) {
        return new ResponseChange(custom, ownerId, team);
    }

    ResponseRevision revision() {
        return new ResponseRevision(custom == null ? CustomValues.NOTHING : custom, ownerId, team);
    }
}
