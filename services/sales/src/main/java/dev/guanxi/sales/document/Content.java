package dev.guanxi.sales.document;

import dev.guanxi.sales.quote.LinesTable;
import dev.guanxi.sales.template.Block;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a document, kept as it was made.
 *
 * @param data the values of which it was made, by their names, as they stand in it
 * @param clauses those of the library that it says, or that something else stands for
 */
@Schema(name = "DocumentContent")
public record Content(
        @Schema(examples = "杭州天明眼镜有限公司 销售合同") String title,
        List<Part> parts,

        @Schema(examples = "{\"customer.name\": \"杭州天明眼镜有限公司\"}")
        Map<String, String> data,

        List<UsedClause> clauses) {
    public Content {
        parts = List.copyOf(parts);
        data = Map.copyOf(data);
        clauses = List.copyOf(clauses);
    }

    /**
     * A part of a document.
     *
     * @param text of a heading or a paragraph
     * @param items of a list
     * @param table the lines of the quote
     */
    @Schema(name = "DocumentPart")
    public record Part(
            Block.Kind kind,
            @Nullable String text,
            List<String> items,
            @Nullable LinesTable table) {
        public Part {
            items = List.copyOf(items);
        }

        static Part text(Block.Kind kind, String text) {
            return new Part(kind, text, List.of(), null);
        }
    }

    /**
     * A clause of the library.
     *
     * @param edition that was published last when the document was made
     * @param replaced whether something else stands in its place
     */
    @Schema(name = "UsedClause")
    public record UsedClause(
            @Schema(examples = "payment-30") String key,
            @Schema(examples = "2") int edition,
            @Schema(examples = "付款") String title,
            boolean replaced) {}

    /** Nothing of it is left but that there was something. */
    static final Content FORGOTTEN = new Content("", List.of(), Map.of(), List.of());
}
