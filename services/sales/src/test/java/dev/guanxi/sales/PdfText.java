package dev.guanxi.sales;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a PDF file says, as whoever copies text out of it gets it. */
public final class PdfText {
    private PdfText() {}

    /** Without regard to where lines end. */
    public static String of(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many pages it has. */
    public static int pages(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            return pdf.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has radicals where characters were written that look like them. */
    public static boolean hasRadicals(String text) {
        return text.codePoints().anyMatch(point -> point >= 0x2E80 && point <= 0x2FDF);
    }
}
