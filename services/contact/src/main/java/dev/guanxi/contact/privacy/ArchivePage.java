package dev.guanxi.contact.privacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The page of an archive that is read first, in one language. */
final class ArchivePage {
    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head><meta charset="UTF-8"><title>%2$s</title></head>
            <body><h1>%2$s</h1><p>%3$s</p><ul>
            %4$s</ul>
            <h2>%5$s</h2><p>%6$s</p><ul>
            %7$s</ul></body>
            </html>
            """;

    private final Locale locale;

    ArchivePage(Locale locale) {
        this.locale = locale;
    }

    byte[] bytes(List<ServiceAnswer> answers, List<ArchivedFile> files) {
        var records = new StringBuilder();
        answers.forEach(answer -> records.append(line(answer)));
        var list = new StringBuilder();
        files.forEach(file -> list.append("<li>%s</li>\n".formatted(line(file))));
        return PAGE.formatted(
                        locale.toLanguageTag(),
                        text("title"),
                        text("text"),
                        records,
                        text("files"),
                        text(files.isEmpty() ? "files.none" : "files.text"),
                        list)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String line(ServiceAnswer answer) {
        var line = new StringBuilder("<li><a href=\"%1$s.json\">%1$s</a>".formatted(answer.service()));
        answer.held().forEach((kind, count) -> line.append("<br>%s: %d".formatted(kind, count)));
        return line.append(answer.held().isEmpty() ? " " + text("nothing") : "")
                .append("</li>\n")
                .toString();
    }

    private String line(ArchivedFile file) {
        return switch (file.standing()) {
            case GIVEN ->
                "<a href=\"%s\">%s</a> %s"
                        .formatted(address(file.path()), plain(file.name()), text("file.size", file.size()));
            case NOT_SCANNED_YET -> plain(file.name()) + " " + text("file.not-scanned");
            case INFECTED -> plain(file.name()) + " " + text("file.infected");
            case DELETED -> text("file.deleted", file.id().toString());
        };
    }

    /** A relative address; the folder is ours, the name somebody's. */
    private static String address(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    /** Words of somebody, which mean nothing to a browser. */
    private static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private String text(String key, Object... arguments) {
        var asked = locale.equals(Locale.ENGLISH) ? Locale.ROOT : locale;
        var loader = Thread.currentThread().getContextClassLoader();
        var pattern = ResourceBundle.getBundle("privacy", asked, loader, NO_MACHINE_LOCALE)
                .getString("archive." + key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
