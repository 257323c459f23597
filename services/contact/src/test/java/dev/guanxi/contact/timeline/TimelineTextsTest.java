package dev.guanxi.contact.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.web.Texts;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineTextsTest {
    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void everyKindHasATitleInEachLanguage(EntryKind kind) {
        var english = Texts.of(Locale.ENGLISH, "timeline." + kind, "N-1", "D");
        var chinese = Texts.of(Locale.SIMPLIFIED_CHINESE, "timeline." + kind, "N-1", "D");

        assertThat(english).isNotEqualTo("timeline." + kind).isNotEqualTo(chinese);
        assertThat(chinese).containsPattern("\\p{IsHan}");
        assertThat(chinese.contains("N-1")).isEqualTo(english.contains("N-1"));
    }

    @ParameterizedTest
    @EnumSource(RelationshipAspect.class)
    void everyAspectHasANameAndEveryDirectOneSomethingToDo(RelationshipAspect aspect) {
        assertThat(Texts.of(Locale.ENGLISH, "aspect." + aspect)).isNotEqualTo("aspect." + aspect);
        assertThat(Texts.of(Locale.SIMPLIFIED_CHINESE, "aspect." + aspect)).containsPattern("\\p{IsHan}");
        if (aspect.isDirect()) {
            assertThat(Texts.of(Locale.ENGLISH, "suggestion." + aspect)).isNotEqualTo("suggestion." + aspect);
            assertThat(Texts.of(Locale.SIMPLIFIED_CHINESE, "suggestion." + aspect))
                    .containsPattern("\\p{IsHan}");
        }
    }
}
