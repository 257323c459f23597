package dev.guanxi.contact.purpose.web;

import dev.guanxi.contact.purpose.Purpose;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purpose as the API shows it. */
@Schema(name = "Purpose")
public record PurposeView(
        UUID id,

        @Schema(description = "What consents name it by.", examples = "newsletter")
        String code,

        @Schema(examples = "Newsletter") String nameEn,
        @Schema(examples = "电子期刊") String nameZh,

        @Schema(examples = "May we send you our newsletter by this channel?")
        String wordingEn,

        @Schema(examples = "您是否同意我们通过该渠道向您发送电子期刊？") String wordingZh,

        @Schema(description = "Version of the present wording, from 1.", examples = "1")
        int wording,

        @Schema(description = "False when nobody is asked any more; consents that were given stay.")
        boolean active,

        Instant createdAt) {

    static PurposeView of(Purpose purpose) {
        var s = purpose.state();
        return new PurposeView(
                purpose.id(),
                s.code(),
                s.nameEn(),
                s.nameZh(),
                s.wordingEn(),
                s.wordingZh(),
                s.wording(),
                s.active(),
                s.createdAt());
    }
}
