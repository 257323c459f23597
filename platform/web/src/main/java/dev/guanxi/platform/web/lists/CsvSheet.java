package dev.guanxi.platform.web.lists;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV as Excel opens it: with a byte order mark, without which it takes Chinese for something else; and with an
 * apostrophe before a text that it would take for a formula, after OWASP's advice on CSV injection.
 */
final class CsvSheet implements Sheet {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private final StringWriter text = new StringWriter();

    CsvSheet(List<String> headings) {
        text.append(BYTE_ORDER_MARK);
        write(List.of(headings));
    }

    @Override
    public byte[] add(List<? extends List<? extends @Nullable Object>> rows) {
        write(rows.stream()
                .map(row -> row.stream().map(CsvSheet::cell).toList())
                .toList());
        return taken();
    }

    @Override
    public byte[] end() {
        return taken();
    }

    private void write(List<List<String>> rows) {
        try (var csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] taken() {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.getBuffer().setLength(0);
        return bytes;
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> harmless(value.toString());
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
