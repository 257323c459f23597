package dev.guanxi.sales.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters of papers. The font draws several characters with one letter where they look alike, and whoever writes a
 * file takes the first of them for what is meant: a radical for the character that is one, a middle dot for a bullet. Here
 * what was written is meant, and never a radical where there is a character, so that a paper can be searched, and text
 * taken out of it is what was written.
 */
final class Letters {
    private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    /** CJK Radicals Supplement and Kangxi Radicals. */
    private static final int FIRST_RADICAL = 0x2E80;

    private static final int LAST_RADICAL = 0x2FDF;

    private Letters() {}

    /** The font, read anew: one file at a time uses it, and whoever asked for it closes it. */
    static TrueTypeFont read() throws IOException {
        try (var file = font()) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            var table = font.getCmap();
            table.setCmaps(Stream.of(table.getCmaps()).map(Meant::new).toArray(CmapSubtable[]::new));
            return font;
        }
    }

    private static InputStream font() {
        return Objects.requireNonNull(Letters.class.getResourceAsStream(FONT), "the font is in the build");
    }

    /** Which characters a letter stands for, the one first that is meant. */
    private static final class Meant extends CmapSubtable {
        private final CmapSubtable all;

        /** For each letter that was asked for, the first character for which it was. */
        private final Map<Integer, Integer> asked = new HashMap<>();

        Meant(CmapSubtable all) {
            this.all = all;
            setPlatformId(all.getPlatformId());
            setPlatformEncodingId(all.getPlatformEncodingId());
        }

        @Override
        public int getGlyphId(int character) {
            var letter = all.getGlyphId(character);
            asked.putIfAbsent(letter, character);
            return letter;
        }

        @Override
        public List<Integer> getCharCodes(int letter) {
            var codes = all.getCharCodes(letter);
            return codes == null || codes.size() < 2
                    ? codes
                    : codes.stream()
                            .sorted(Comparator.comparing(Meant::isRadical)
                                    .thenComparing(code -> !code.equals(asked.get(letter))))
                            .toList();
        }

        private static boolean isRadical(int code) {
            return code >= FIRST_RADICAL && code <= LAST_RADICAL;
        }
    }
}
