package dev.guanxi.contact.need.web;

import dev.guanxi.contact.need.FoundBy;
import dev.guanxi.contact.need.Need;
import dev.guanxi.contact.need.NeedProfile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A need, in both languages. */
public record NeedRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "Breathable")
        String english,

        @NotBlank @Size(max = 100) @Schema(examples = "透气") String chinese,

        @Nullable @Size(max = 2000) @Schema(examples = "夏季训练时不闷热")
        String description,

        @NotNull @Schema(description = "How it came to be known.", examples = "RESEARCH")
        FoundBy foundBy) {

    static NeedRequest of(Need need) {
        var s = need.state();
        return new NeedRequest(s.english(), s.chinese(), s.description(), s.foundBy());
    }

    NeedProfile profile() {
        return new NeedProfile(english.strip(), chinese.strip(), description, foundBy);
    }
}
