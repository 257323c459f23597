package dev.guanxi.sales.document;

import dev.guanxi.platform.web.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page that says who signed a document, when, from where, and which file: the last one of the signed file. The page
 * itself is the template signatures.
 */
record SignaturePage(
        String language,
        String title,
        String foot,
        List<Map.Entry<String, String>> facts,
        Page.Table signing,
        String statement) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static SignaturePage of(DocumentState document, Content content, Signatories signatories, Locale locale) {
        return new SignaturePage(
                locale.toLanguageTag(),
                Texts.of(locale, "signatures.title"),
                document.number(),
                List.of(
                        Map.entry(Texts.of(locale, "signatures.document"), document.number()),
                        Map.entry(Texts.of(locale, "signatures.subject"), Page.clean(content.title())),
                        Map.entry(Texts.of(locale, "signatures.hash"), Page.clean(document.sentHash()))),
                new Page.Table(
                        "",
                        Stream.of("side", "name", "typed", "at", "address")
                                .map(head -> Texts.of(locale, "signatures.head." + head))
                                .toList(),
                        signatories.items().stream()
                                .map(one -> row(one, locale))
                                .toList()),
                Texts.of(locale, "signatures.statement"));
    }

    private static List<String> row(Signatory one, Locale locale) {
        var proof = one.proof();
        var name = Page.clean(one.name()) + (one.title() == null ? "" : "\n" + Page.clean(one.title()));
        return proof == null
                ? List.of(Page.side(one, locale), name, "", "", "")
                : List.of(
                        Page.side(one, locale),
                        name,
                        Page.clean(proof.name()),
                        time(proof.when()),
                        Page.clean(proof.address()));
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
