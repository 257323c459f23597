package dev.guanxi.contact.purpose.web;

import dev.guanxi.contact.purpose.PurposeTexts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a purpose is called and what people are asked. */
public record PurposeRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "Newsletter")
        String nameEn,

        @NotBlank @Size(max = 100) @Schema(examples = "电子期刊")
        String nameZh,

        @NotBlank @Size(max = 4000) @Schema(examples = "May we send you our newsletter by this channel?")
        String wordingEn,

        @NotBlank @Size(max = 4000) @Schema(examples = "您是否同意我们通过该渠道向您发送电子期刊？")
        String wordingZh) {

    PurposeTexts texts() {
        return new PurposeTexts(nameEn.strip(), nameZh.strip(), wordingEn.strip(), wordingZh.strip());
    }
}
