package dev.guanxi.contact.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @Test
    void whateverNamesAreWrittenInIsBegunSyllables() {
        Stream.of("王伟", "单雄信", "女", "绿", "额尔古纳", "欧阳", "嗯", "乌鲁木齐", "哈尔滨", "拉萨", "略")
                .flatMap(name -> Reading.syllables(name).stream())
                .forEach(syllable -> {
                    assertTrue(Pinyin.isBegun(syllable), syllable);
                    assertTrue(Pinyin.isBegun("wang" + syllable), syllable);
                    assertTrue(Pinyin.areInitials(syllable.substring(0, 1)), syllable);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "wang, true", "wangx, true", "xian, true", "fangan, true", "zh, true", "w, true",
        "garcia, false", "paul, false", "info, false", "example, false", "wangv, false", "schmidt, false"
    })
    void syllablesAreToldFromOtherLetters(String letters, boolean begun) {
        assertEquals(begun, Pinyin.isBegun(letters));
    }

    @ParameterizedTest
    @CsvSource({"wxm, true", "hzwl, true", "paul, false", "lixm, false", "vw, false"})
    void initialsAreToldFromOtherLetters(String letters, boolean initials) {
        assertEquals(initials, Pinyin.areInitials(letters));
    }
}
