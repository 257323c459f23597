package dev.guanxi.contact.merge.web;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.web.Texts;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a merge would be refused.
 *
 * @param type as in the problem that the merge would answer
 * @param detail what is the matter and what to do, in the caller's language
 */
public record MergeRefusal(
        @Schema(examples = "/problems/merge-of-different-kinds")
        String type,

        @Schema(examples = "An organisation and a person cannot be merged (ORGANISATION, PERSON).")
        String detail) {

    public static List<MergeRefusal> of(List<DomainException> refusals, Locale locale) {
        return refusals.stream()
                .map(refusal -> new MergeRefusal(
                        "/problems/" + refusal.code(),
                        Texts.of(locale, refusal.code(), refusal.arguments().toArray())))
                .distinct()
                .toList();
    }
}
