package dev.guanxi.marketing;

import dev.guanxi.platform.testkit.rules.RefusalTexts;
import org.junit.jupiter.api.Test;

class RefusalTextsTest {
    @Test
    void everyRefusalIsExplainedInEachLanguage() {
        RefusalTexts.ofThisModule().verify();
    }
}
