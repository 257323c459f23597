package dev.guanxi.marketing.mailing.web;

import dev.guanxi.marketing.mailing.Content;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a mailing says: in English, in Chinese, or in both; then both are in one mail. */
public record MailingContent(
        @Nullable
        @Size(max = 200)
        @Pattern(regexp = "[^\\r\\n]*")
        @Schema(description = "One line.", examples = "Our spring fair")
        String subjectEn,

        @Nullable
        @Size(max = 50_000)
        @Schema(description = "Plain text; the way out is added at its foot.", examples = "Come and see us.")
        String bodyEn,

        @Nullable @Size(max = 200) @Pattern(regexp = "[^\\r\\n]*") @Schema(examples = "春季博览会")
        String subjectZh,

        @Nullable @Size(max = 50_000) @Schema(examples = "欢迎光临。")
        String bodyZh) {

    Content content() {
        return new Content(subjectEn, bodyEn, subjectZh, bodyZh);
    }
}
