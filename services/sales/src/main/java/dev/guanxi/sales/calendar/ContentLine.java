package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of iCalendar (RFC 5545, section 3.1).
 *
 * @param number which of the file's lines it begins on, from 1 on
 * @param name in capitals
 * @param parameters their values without quotes, by their names in capitals; of several values all, with commas between
 */
record ContentLine(int number, String name, Map<String, String> parameters, String value) {
    /** No property is this long; what is, is no calendar. */
    private static final int LONGEST = 200_000;

    /**
     * A line as it is in the file.
     *
     * @param number of its first, where it was folded
     */
    record Raw(int number, String text) {
        /** The same with its parts told apart; refuses what has none. */
        ContentLine read() {
            return new Scanner(this).line();
        }
    }

    /** All lines of a file. They are put together before they are read as text: some programs fold within a character. */
    static List<Raw> of(byte[] file, Charset charset) {
        var lines = new ArrayList<Raw>();
        var line = new ByteArrayOutputStream();
        var number = 1;
        var begun = 1;
        for (int i = 0; i < file.length; i++) {
            if (file[i] != '\n') {
                if (file[i] != '\r' || !follows(file, i, '\n')) {
                    line.write(file[i]);
                }
                continue;
            }
            number++;
            if (follows(file, i, ' ') || follows(file, i, '\t')) {
                i++;
            } else {
                add(lines, line, begun, charset);
                begun = number;
            }
        }
        add(lines, line, begun, charset);
        return lines;
    }

    private static boolean follows(byte[] file, int at, char next) {
        return at + 1 < file.length && file[at + 1] == next;
    }

    private static void add(List<Raw> lines, ByteArrayOutputStream line, int number, Charset charset) {
        var text = line.toString(charset);
        line.reset();
        text = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!text.isBlank()) {
            lines.add(new Raw(number, text));
        }
    }

    @Nullable
    String parameter(String parameter) {
        return parameters.get(parameter);
    }

    boolean isOf(String parameter, String wanted) {
        return wanted.equalsIgnoreCase(parameters.get(parameter));
    }

    /** The value as text, without what stands before commas and the like (section 3.3.11). */
    String words() {
        var words = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            var escaped = value.charAt(i) == '\\' && i + 1 < value.length();
            if (escaped) {
                i++;
            }
            words.append(escaped && Character.toLowerCase(value.charAt(i)) == 'n' ? '\n' : value.charAt(i));
        }
        return words.toString();
    }

    /** Tells the parts of one line apart; a colon or semicolon within quotes parts nothing. */
    private static final class Scanner {
        private final Raw raw;
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private int at;

        Scanner(Raw raw) {
            this.raw = raw;
        }

        ContentLine line() {
            ensureField(raw.text().length() <= LONGEST, "line", "event-line-malformed", raw.number());
            var name = until(";:").toUpperCase(Locale.ROOT).strip();
            while (raw.text().charAt(at) == ';') {
                at++;
                var pair = until(";:").split("=", 2);
                parameters.put(
                        pair[0].toUpperCase(Locale.ROOT).strip(), pair.length == 2 ? pair[1].replace("\"", "") : "");
            }
            return new ContentLine(
                    raw.number(), name, Map.copyOf(parameters), raw.text().substring(at + 1));
        }

        private String until(String ends) {
            var from = at;
            var quoted = false;
            while (at < raw.text().length()) {
                var next = raw.text().charAt(at);
                quoted = (next == '"') != quoted;
                if (!quoted && ends.indexOf(next) >= 0) {
                    return raw.text().substring(from, at);
                }
                at++;
            }
            throw new Invalid("line", "event-line-malformed", raw.number());
        }
    }
}
