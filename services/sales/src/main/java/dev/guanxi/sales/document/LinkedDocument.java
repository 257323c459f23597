package dev.guanxi.sales.document;

import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.template.DocumentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees of a document who is to sign it.
 *
 * @param status where they stand themselves
 * @param title of the document; null once it is taken back
 * @param hash SHA-256 of the file, in hex: whoever signs repeats it; null once it is taken back
 * @param signedHash the same of the file with the page of signatures; null until everybody signed
 */
@Schema(name = "LinkedDocument")
public record LinkedDocument(
        @Schema(examples = "DC-2026-000042") String number,
        DocumentKind kind,
        PaperLanguage language,
        DocumentStatus document,
        SignatoryStatus status,
        @Nullable @Schema(examples = "杭州天明眼镜有限公司 销售合同") String title,
        LocalDate signBy,
        @Nullable @Schema(examples = "王芳") String name,
        List<Signer> signatories,
        @Nullable String hash,
        @Nullable String signedHash) {
    public LinkedDocument {
        signatories = List.copyOf(signatories);
    }

    /** Somebody who is to sign, as the others see them. */
    @Schema(name = "LinkedSignatory")
    public record Signer(
            Side side,
            int turn,
            @Nullable String name,
            @Nullable String title,
            SignatoryStatus status,
            @Nullable Instant at) {
        static Signer of(Signatory one) {
            return new Signer(one.side(), one.turn(), one.name(), one.title(), one.status(), one.ended());
        }
    }
}
