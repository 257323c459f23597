package dev.guanxi.platform.web.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook. Text is a text in it and never a formula; numbers are numbers. What is more than a sheet can hold
 * goes on in the next one.
 */
final class XlsxSheet implements Sheet {
    private static final int ROWS_OF_A_SHEET = 1_048_576;
    private static final int LONGEST_TEXT = 32_767;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Guanxi", "1.0");
    private final String title;
    private final List<String> headings;
    private int sheets;
    private int next;
    private Worksheet sheet;

    XlsxSheet(String title, List<String> headings) {
        this.title = title;
        this.headings = headings;
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        var begun = workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
        begun.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            begun.inlineString(0, column, headings.get(column));
            begun.style(0, column).bold().set();
        }
        next = 1;
        return begun;
    }

    @Override
    public byte[] add(List<? extends List<? extends @Nullable Object>> rows) {
        try {
            for (var row : rows) {
                if (next == ROWS_OF_A_SHEET) {
                    sheet.finish();
                    sheet = begin();
                }
                append(row);
            }
            sheet.flush();
            return taken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(List<? extends @Nullable Object> row) {
        for (int column = 0; column < row.size(); column++) {
            switch (row.get(column)) {
                case null -> {}
                case Number number -> sheet.value(next, column, number);
                case Boolean truth -> sheet.value(next, column, truth);
                case Object text -> sheet.inlineString(next, column, shortened(text.toString()));
            }
        }
        next++;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    @Override
    public byte[] end() {
        try {
            workbook.finish();
            return taken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] taken() {
        var taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }
}
