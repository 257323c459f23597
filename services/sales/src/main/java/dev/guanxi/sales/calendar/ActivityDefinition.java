package dev.guanxi.sales.calendar;

import dev.guanxi.platform.domain.Worded;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a kind of activity is called, and how a calendar shows it.
 *
 * @param active whether new appointments can be of it
 */
@Schema(name = "ActivityDefinition")
public record ActivityDefinition(
        @NotBlank @Size(max = 100) @Schema(examples = "Meeting")
        String english,

        @NotBlank @Size(max = 100) @Schema(examples = "洽谈") String chinese,

        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
        @Schema(description = "Name of the icon that calendar and timeline show.", examples = "team")
        String icon,

        @NotNull @Pattern(regexp = "#[0-9a-fA-F]{6}") @Schema(examples = "#1677ff")
        String colour,

        @NotNull @Schema(description = "Whether new appointments can be of it.", examples = "true")
        Boolean active)
        implements Worded {

    @Override
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }
}
