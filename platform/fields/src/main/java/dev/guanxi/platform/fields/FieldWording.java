package dev.guanxi.platform.fields;

import dev.guanxi.platform.domain.Worded;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people read, in both languages. */
@Schema(name = "FieldWording")
public record FieldWording(
        @NotBlank @Size(max = 500) @Schema(examples = "Rating")
        String english,

        @NotBlank @Size(max = 500) @Schema(examples = "评级") String chinese)
        implements Worded {

    @Override
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }
}
