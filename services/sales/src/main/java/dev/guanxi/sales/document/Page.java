package dev.guanxi.sales.document;

import dev.guanxi.platform.web.Texts;
import dev.guanxi.sales.print.Notation;
import dev.guanxi.sales.quote.LinesTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is printed: every text of it, in its order. The page itself is the template document.
 *
 * @param draft what stands over one that was not sent; null for one that is
 * @param signing who is to sign; null where nobody is
 */
record Page(
        String language,
        String title,
        String foot,
        @Nullable String draft,
        List<Piece> parts,
        @Nullable Table signing) {

    /** One part; what it is not, is null. */
    record Piece(
            @Nullable String heading,
            @Nullable String subheading,
            @Nullable String paragraph,
            List<String> items,
            boolean numbered,
            @Nullable LinesTable table,
            boolean pageBreak) {
        static Piece of(Content.Part part) {
            var text = part.text() == null ? null : Notation.clean(part.text());
            return switch (part.kind()) {
                case HEADING -> new Piece(text, null, null, List.of(), false, null, false);
                case SUBHEADING -> new Piece(null, text, null, List.of(), false, null, false);
                case PARAGRAPH -> new Piece(null, null, text, List.of(), false, null, false);
                case LIST -> items(part, false);
                case NUMBERED_LIST -> items(part, true);
                case QUOTE_LINES -> new Piece(null, null, null, List.of(), false, part.table(), false);
                case PAGE_BREAK -> new Piece(null, null, null, List.of(), false, null, true);
                case CLAUSE -> throw new IllegalStateException("a clause stands as its title and its text");
            };
        }

        private static Piece items(Content.Part part, boolean numbered) {
            return new Piece(
                    null, null, null, part.items().stream().map(Notation::clean).toList(), numbered, null, false);
        }
    }

    /** Words in rows and columns. */
    record Table(String title, List<String> heads, List<List<String>> rows) {}

    /**
     * A document.
     *
     * @param sent whether those who are to sign get it so
     */
    static Page of(String number, Content content, Signatories signatories, Locale locale, boolean sent) {
        return new Page(
                locale.toLanguageTag(),
                Notation.clean(content.title()),
                number,
                sent ? null : Texts.of(locale, "document.draft"),
                content.parts().stream().map(Piece::of).toList(),
                signatories.items().isEmpty() ? null : signing(signatories, locale));
    }

    private static Table signing(Signatories signatories, Locale locale) {
        return new Table(
                Texts.of(locale, "document.signing"),
                Stream.of("side", "name", "title", "signature", "date")
                        .map(head -> Texts.of(locale, "document.head." + head))
                        .toList(),
                signatories.items().stream()
                        .map(one -> List.of(side(one, locale), clean(one.name()), clean(one.title()), "", ""))
                        .toList());
    }

    static String side(Signatory one, Locale locale) {
        return Texts.of(locale, "document.side." + one.side());
    }

    static String clean(@Nullable String text) {
        return text == null ? "" : Notation.clean(text);
    }
}
