package dev.guanxi.platform.web.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something about imports of a kind that each job can choose.
 *
 * @param values what can be chosen; the first holds when nothing is
 */
@Schema(name = "ImportOption")
public record ImportOption(
        @Schema(examples = "unknownCustomer") String name,

        @Schema(
                description = "What can be chosen; the first holds when nothing is.",
                examples = "[\"REFUSE\", \"CREATE\"]")
        List<String> values) {}
