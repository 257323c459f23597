package dev.guanxi.contact.privacy;

import dev.guanxi.platform.privacy.Answering;
import dev.guanxi.platform.privacy.Seal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All that is held about a person, as one file: what each service said as JSON, and a page in each language to read first. */
final class Archive {
    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head><meta charset="UTF-8"><title>%2$s</title></head>
            <body><h1>%2$s</h1><p>%3$s</p><ul>
            %4$s</ul></body>
            </html>
            """;

    private final UUID request;
    private final List<ServiceAnswer> answers;

    Archive(UUID request, List<ServiceAnswer> answers) {
        this.request = request;
        this.answers = answers;
    }

    byte[] pack(List<Gathering.Piece> pieces, byte[] privateKey) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            add(zip, "index.en.html", page(Locale.ENGLISH));
            add(zip, "index.zh.html", page(Locale.SIMPLIFIED_CHINESE));
            for (var piece : pieces) {
                add(zip, piece.service() + ".json", opened(piece, privateKey));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private byte[] opened(Gathering.Piece piece, byte[] privateKey) {
        return Seal.open(
                privateKey, Base64.getDecoder().decode(piece.sealed()), Answering.belongsTo(request, piece.service()));
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] page(Locale locale) {
        var list = new StringBuilder();
        for (var answer : answers) {
            list.append("<li><a href=\"%1$s.json\">%1$s</a>".formatted(answer.service()));
            answer.held().forEach((kind, count) -> list.append("<br>%s: %d".formatted(kind, count)));
            list.append(answer.held().isEmpty() ? " " + text(locale, "nothing") : "")
                    .append("</li>\n");
        }
        return PAGE.formatted(locale.toLanguageTag(), text(locale, "title"), text(locale, "text"), list)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Locale locale, String key) {
        var asked = locale.equals(Locale.ENGLISH) ? Locale.ROOT : locale;
        var loader = Thread.currentThread().getContextClassLoader();
        var pattern = ResourceBundle.getBundle("privacy", asked, loader, NO_MACHINE_LOCALE)
                .getString("archive." + key);
        return new MessageFormat(pattern, locale).format(new Object[0]);
    }
}
