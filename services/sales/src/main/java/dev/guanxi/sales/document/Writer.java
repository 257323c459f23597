package dev.guanxi.sales.document;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.fields.FieldWording;
import dev.guanxi.platform.web.Texts;
import dev.guanxi.sales.clause.StandingClause;
import dev.guanxi.sales.document.Composer.Pattern;
import dev.guanxi.sales.document.Content.Part;
import dev.guanxi.sales.document.Content.UsedClause;
import dev.guanxi.sales.quote.LinesTable;
import dev.guanxi.sales.template.Block;
import dev.guanxi.sales.wording.DeclaredField;
import dev.guanxi.sales.wording.KnownField;
import dev.guanxi.sales.wording.Values;
import dev.guanxi.sales.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one document: block by block, with values in their places; what has none is put down as missing. */
final class Writer {
    /** Where the lines of a quote are to stand and there is no quote. */
    private static final String QUOTE_LINES = "quote.lines";

    private static final Set<String> TERM = Set.of(
            KnownField.CONTRACT_START.written(),
            KnownField.CONTRACT_END.written(),
            KnownField.CONTRACT_NOTICE.written());

    /** What is printed in some seconds. */
    private static final int MOST_LETTERS = 400_000;

    private final Pattern pattern;
    private final dev.guanxi.sales.quote.@Nullable Document paper;
    private final Map<String, String> replacements;
    private final Values values;
    private final Map<String, FieldWording> labels;
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final List<UsedClause> clauses = new ArrayList<>();
    private int letters;

    /**
     * Begins a document.
     *
     * @param paper the quote, if there is one
     * @param replacements what stands in the place of clauses, by their keys
     * @param labels of all names that there are
     */
    Writer(
            Pattern pattern,
            dev.guanxi.sales.quote.@Nullable Document paper,
            Map<String, String> replacements,
            Values values,
            Map<String, FieldWording> labels) {
        this.pattern = pattern;
        this.paper = paper;
        this.replacements = replacements;
        this.values = values;
        this.labels = labels;
    }

    /** The whole document. */
    Content content() {
        var text = pattern.text();
        var standing = text.blocks().stream()
                .filter(block -> block.when() == null || block.when().holds(values))
                .toList();
        ensureClauses(standing);
        text.fields().stream()
                .filter(DeclaredField::required)
                .map(DeclaredField::key)
                .filter(key -> values.text(key).isEmpty())
                .forEach(missing::add);
        var title = said(text.title(), "title");
        var parts = standing.stream().flatMap(this::parts).toList();
        return new Content(title, parts, data(), clauses);
    }

    private void ensureClauses(List<Block> standing) {
        var keys = new LinkedHashSet<String>();
        standing.stream().map(Block::clause).filter(Objects::nonNull).forEach(keys::add);
        Composer.ensureThere(pattern, keys);
        replacements.keySet().forEach(key -> {
            var clause = pattern.clauses().get(key);
            ensureField(clause != null && keys.contains(key), "clauses." + key, "document-clause-absent", key);
            ensureField(
                    clause != null && clause.text().alternatives(),
                    "clauses." + key,
                    "document-clause-stands",
                    clause == null ? key : clause.text().title());
        });
    }

    private Stream<Part> parts(Block block) {
        return switch (block.kind()) {
            case HEADING, SUBHEADING, PARAGRAPH ->
                Stream.of(Part.text(block.kind(), said(Objects.requireNonNullElse(block.text(), ""), "blocks")));
            case LIST, NUMBERED_LIST ->
                Stream.of(new Part(
                        block.kind(),
                        null,
                        block.items().stream().map(item -> said(item, "blocks")).toList(),
                        null));
            case QUOTE_LINES -> lines();
            case CLAUSE -> clause(pattern.clauses().get(block.clause()));
            case PAGE_BREAK -> Stream.of(Part.text(block.kind(), ""));
        };
    }

    private Stream<Part> lines() {
        if (paper == null) {
            missing.add(QUOTE_LINES);
            return Stream.of();
        }
        return Stream.of(new Part(Block.Kind.QUOTE_LINES, null, List.of(), LinesTable.of(paper, values.locale())));
    }

    private Stream<Part> clause(@Nullable StandingClause clause) {
        if (clause == null) {
            return Stream.of();
        }
        var key = clause.key();
        var standing = clause.text().text();
        var text = replacements.getOrDefault(key, standing);
        var title = said(clause.text().title(), "clauses." + key);
        clauses.add(new UsedClause(key, clause.edition(), title, !text.equals(standing)));
        return Stream.of(
                Part.text(Block.Kind.SUBHEADING, title), Part.text(Block.Kind.PARAGRAPH, said(text, "clauses." + key)));
    }

    /** A text with its values; where one is missing stands what it is called. */
    private String said(String text, String place) {
        var wording = Wording.of(text, place);
        wording.names().forEach(name -> ensureField(labels.containsKey(name), place, "wording-name-unknown", name));
        var without = wording.missing(values);
        missing.addAll(without);
        used.addAll(wording.names());
        var shown = new LinkedHashMap<String, String>();
        without.forEach(name -> shown.put(name, "[%s]".formatted(label(name).in(values.locale()))));
        var said = wording.with(values.or(shown));
        letters += said.length();
        ensureField(letters <= MOST_LETTERS, place, "document-too-long", MOST_LETTERS);
        return said;
    }

    private Map<String, String> data() {
        var data = new LinkedHashMap<String, String>();
        values.said().keySet().stream()
                .filter(name -> used.contains(name)
                        || pattern.text().fields().stream()
                                .anyMatch(field -> field.key().equals(name)))
                .sorted()
                .forEach(name -> data.put(name, values.text(name)));
        return data;
    }

    /** Everything that is missing: what the template asks for, then what would stand in the document, in its order. */
    List<Missing> missing() {
        return missing.stream().map(name -> new Missing(name, label(name))).toList();
    }

    private FieldWording label(String name) {
        return name.equals(QUOTE_LINES)
                ? new FieldWording(
                        Texts.of(Locale.ENGLISH, "wording.field.quote_lines"),
                        Texts.of(Locale.SIMPLIFIED_CHINESE, "wording.field.quote_lines"))
                : Objects.requireNonNull(labels.get(name), "every name in a text is known");
    }

    /** Whether it says when the contract starts, ends or can be given notice. */
    boolean isTermSaid() {
        return used.stream().anyMatch(TERM::contains);
    }
}
