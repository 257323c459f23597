package dev.guanxi.bench;

import java.util.List;

/**
 * What a benchmark found.
 *
 * @param figures for the page that everybody reads
 * @param notes sentences below them
 * @param details in Markdown, for the file of the run only
 */
record Findings(List<Figure> figures, List<String> notes, String details) {

    /** {@return figures and notes as Markdown} */
    String summary() {
        String table = Results.table(figures);
        return notes.isEmpty() ? table : "%s\n\n%s".formatted(table, String.join("\n\n", notes));
    }
}
