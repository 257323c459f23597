package dev.guanxi.platform.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CalendarLinesTest {
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("a", "b", " ", ";", ",", "\\", ":", "\"", "\n", "中", "约", "会", "é", "😀", "𠮷")
                .list()
                .ofMaxSize(300)
                .map(all -> String.join("", all));
    }

    @Property
    void noLineIsLongerThanSeventyFiveOctetsAndUnfoldedItIsWhatItWas(@ForAll("words") String words) {
        var text = new CalendarLines()
                .property("SUMMARY", CalendarLines.escaped(words))
                .toString();

        assertThat(Stream.of(text.split("\r\n", -1)))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text).endsWith("\r\n").doesNotContain("\uFFFD");
        var unfolded = text.replace("\r\n ", "");
        assertThat(unfolded).isEqualTo("SUMMARY:" + CalendarLines.escaped(words) + "\r\n");
        assertThat(unescaped(unfolded.substring("SUMMARY:".length(), unfolded.length() - 2)))
                .isEqualTo(words);
    }

    private static String unescaped(String text) {
        var words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
                words.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else {
                words.append(text.charAt(i));
            }
        }
        return words.toString();
    }

    @Example
    void whatIsNotThereIsNoPropertyAndAQuoteEndsNoParameter() {
        var lines = new CalendarLines()
                .begin("VEVENT")
                .words("LOCATION", null)
                .words("DESCRIPTION", " ")
                .moment("DTSTAMP", Instant.parse("2026-11-24T01:02:03.456Z"))
                .property("ATTENDEE;CN=" + CalendarLines.quoted("Li \"Lei\"; \r\n"), "mailto:a@b.invalid")
                .end("VEVENT");

        assertThat(lines.toString().split("\r\n"))
                .containsExactly(
                        "BEGIN:VEVENT",
                        "DTSTAMP:20261124T010203Z",
                        "ATTENDEE;CN=\"Li 'Lei';   \":mailto:a@b.invalid",
                        "END:VEVENT");
    }
}
