package dev.guanxi.sales.template;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.sales.wording.DeclaredField;
import dev.guanxi.sales.wording.Wording;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a template says.
 *
 * @param title of the documents, with places for values
 * @param fields what whoever makes a document says beside what is known
 */
public record TemplateText(String title, List<Block> blocks, List<DeclaredField> fields) {
    private static final int LETTERS = 200_000;

    public TemplateText {
        blocks = List.copyOf(blocks);
        fields = List.copyOf(fields);
    }

    TemplateText checked() {
        var letters = blocks.stream().mapToInt(Block::letters).sum();
        ensureField(letters <= LETTERS, "blocks", "template-too-long", LETTERS);
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).checked(place(i));
        }
        return this;
    }

    /** Which names stand where; refuses a text that cannot be read. */
    Map<String, Set<String>> names() {
        var places = new LinkedHashMap<String, Set<String>>();
        places.put("title", Wording.of(title, "title").names());
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).name(place(i), places);
        }
        return places;
    }

    private static String place(int block) {
        return "blocks[%d]".formatted(block);
    }

    /** The keys of the clauses that it refers to. */
    public Set<String> clauses() {
        return blocks.stream()
                .map(Block::clause)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
